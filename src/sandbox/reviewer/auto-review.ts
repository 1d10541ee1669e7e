import { deadlineOf } from '../../shared/domain/deadlines/deadline-of.ts'
import { defaultPolicy, findPolicy } from '../../shared/domain/policy/policies.ts'
import type { RuleCode } from '../../shared/domain/problem.ts'
import { dayOf } from '../clock.ts'
import type { Service } from '../service.ts'
import type { StoredClaim } from '../store/claim-row.ts'
import { competitionOf } from './competition.ts'
import { decide, type ReviewerDecision } from './decide.ts'
import { poeFaults } from './poe-faults.ts'

/** How long the reviewer takes for each step, on the sandbox's clock. */
export const reviewStepMs = 2_000

const noHolidays: ReadonlySet<string> = new Set()

// The five published reasons for sending a claim back (domain.md A3), as a reviewer writes them.
const wording: Partial<Record<RuleCode, string>> = {
  'poe-missing': 'there is no proof of execution.',
  'poe-acknowledgement-missing': "the customer's signed acknowledgement is missing.",
  'poe-date-missing': 'the acknowledgement carries no date.',
  'poe-date-old': 'the acknowledgement is not from the last 12 months.',
  'poe-work-not-described': 'the work that was done is not described.',
  'poe-item-not-covered': 'a claimed product or workload appears in no document.',
}

/** What ends a claim whose answer did not come in time. */
export const late: ReviewerDecision = { status: 'rejected', comment: 'Rejected: no answer came in time.' }

/**
 * One round of the reviewer who works by himself: takes up what waits, decides what is under review, ends what is late. What
 * competes goes its own way (`arbitrate.ts`).
 */
export function reviewDueClaims(service: Service): void {
  const now = service.clock.now()
  for (const claim of service.claims.all()) {
    if (competitionOf(claim) !== null) continue
    const decision = dueDecision(service, claim, now)
    if (decision === undefined) continue
    const decided = decide(service, claim, decision)
    if (!decided.ok) throw new Error(`the reviewer may not move ${claim.status} to ${decision.status}`)
  }
}

function dueDecision(service: Service, claim: StoredClaim, now: Date): ReviewerDecision | undefined {
  const sinceMs = now.getTime() - new Date(claim.statusSince).getTime()
  switch (claim.status) {
    case 'submitted':
      return sinceMs >= reviewStepMs ? { status: 'under-review' } : undefined
    case 'under-review':
      return sinceMs >= reviewStepMs ? byPoe(claim, now) : undefined
    case 'action-required':
      return isLate(claim, now) ? late : undefined
    case 'in-dispute':
      return sinceMs >= reviewStepMs ? byNewProof(service, claim) : undefined
    case 'approved':
    case 'rejected':
    case 'rejected-final':
      return undefined
  }
}

/** What the proof by itself deserves. */
export function byPoe(claim: StoredClaim, now: Date): ReviewerDecision {
  const faults = poeFaults(claim.submission, claim.receivedAt, dayOf(now))
  if (faults.length === 0)
    return { status: 'approved', comment: 'The proof of execution is complete. Approved.' }
  const reasons = faults.map(code => `- ${wording[code] ?? code}`)
  return {
    status: 'action-required',
    comment: ['Please complete the proof of execution:', ...reasons].join('\n'),
  }
}

/** A dispute that brings documents is taken for good, one that brings none is not: whoever decides really reads them. */
function byNewProof({ comments }: Service, claim: StoredClaim): ReviewerDecision {
  const bringsProof = comments.of(claim.id).some(({ author, at, documents }) => {
    return author === 'partner' && at >= claim.statusSince && documents.length > 0
  })
  return bringsProof
    ? { status: 'approved', comment: 'The new documents settle it. Approved.' }
    : { status: 'rejected-final', comment: 'The dispute brings no new proof. The rejection is final.' }
}

/** Whether the limit for answering has passed (domain.md A4), in days of UTC without holidays. */
export function isLate(claim: StoredClaim, now: Date): boolean {
  const policy = findPolicy(claim.submission.policyId) ?? defaultPolicy
  const deadline = deadlineOf(claim.status, dayOf(new Date(claim.statusSince)), policy, noHolidays)
  return deadline !== null && dayOf(now) > deadline.lastDay
}
