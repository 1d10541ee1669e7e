import type { ArbitrationStep } from '../../shared/domain/arbitration/arbitration.ts'
import type { Day } from '../../shared/domain/identifiers.ts'
import { isSigned } from '../../shared/domain/rules/poe-signature.ts'
import type { Service } from '../service.ts'
import type { StoredClaim, StoredCompetition } from '../store/claim-row.ts'
import { byPoe, isLate, late, reviewStepMs } from './auto-review.ts'
import { competitionOf } from './competition.ts'
import { decide, type ReviewerDecision } from './decide.ts'

/** Where the arbitration goes, and what is told of it; the step is left out where it stays. */
interface Move {
  readonly step?: ArbitrationStep
  /** Of what the second partner added meanwhile. */
  readonly acknowledgedOn?: Day
  readonly decision: ReviewerDecision
}

/** One round of arbitration: each competing claim whose step has lasted long enough goes one step on (domain.md A4). */
export function arbitrateDueClaims(service: Service): void {
  const now = service.clock.now()
  for (const claim of service.claims.all()) {
    const competition = competitionOf(claim)
    if (competition === null) continue
    const move = nextMove(claim, competition, now)
    if (move !== null) carryOut(service, claim, competition, move)
  }
}

/** Makes the second partner claim the same, and the reviewer begin with it at once. */
export function beginArbitration(
  service: Service,
  claim: StoredClaim,
  competition: Omit<StoredCompetition, 'step' | 'since'>,
): void {
  const since = service.clock.now().toISOString()
  carryOut(service, claim, { ...competition, step: null, since }, takenUp)
}

const takenUp = {
  step: 'verification',
  decision: {
    status: 'under-review',
    comment:
      'Another partner claims the same as well, so this claim goes through arbitration. First its details and its proof of execution are verified.',
  },
} as const satisfies Move

function carryOut(
  service: Service,
  claim: StoredClaim,
  competition: StoredCompetition,
  { step, acknowledgedOn, decision }: Move,
): void {
  const at = service.clock.now().toISOString()
  service.db.transaction(() => {
    if (step !== undefined) {
      const after = { ...competition, step, since: at, ...(acknowledgedOn && { acknowledgedOn }) }
      service.claims.change(claim.id, { competition: after }, at)
    }
    const decided = decide(service, claim, decision)
    if (!decided.ok) throw new Error(`the reviewer may not move ${claim.status} to ${decision.status}`)
  })()
}

function nextMove(claim: StoredClaim, competition: StoredCompetition, now: Date): Move | null {
  const { status, statusSince } = claim
  if (status === 'action-required') return isLate(claim, now) ? { decision: late } : null
  const since = Math.max(Date.parse(statusSince), Date.parse(competition.since))
  if (now.getTime() - since < reviewStepMs) return null
  // What was resubmitted is taken up again where the arbitration stands.
  if (status === 'submitted' && competition.step !== null)
    return { decision: { status: 'under-review', comment: 'What you added is taken into the arbitration.' } }
  switch (competition.step) {
    case null:
      return takenUp
    case 'verification':
      return verified(claim, now)
    case 'comparison':
      return compared(claim, competition)
    case 'more-information':
      return afterMore(competition)
    case 'decision':
      return { decision: decisionOn(claim, competition) }
  }
}

function verified(claim: StoredClaim, now: Date): Move {
  const found = byPoe(claim, now)
  if (found.status !== 'approved') return { decision: found }
  const comment =
    'The proof of execution is complete. Now the proofs of both partners are compared; the most recent counts.'
  return { step: 'comparison', decision: { status: 'under-review', comment } }
}

/** Whoever is behind is asked once for something more recent. */
function compared(claim: StoredClaim, { acknowledgedOn }: StoredCompetition): Move {
  if (isOursNewer(claim, acknowledgedOn)) {
    const comment = 'The other partner was asked for more. This claim stays under review until that has come.'
    return { step: 'more-information', decision: { status: 'under-review', comment } }
  }
  const comment =
    "The other partner's proof of execution is the more recent one. If you have one that is more recent still, add it and resubmit."
  return { step: 'more-information', decision: { status: 'action-required', comment } }
}

function afterMore({ answersWith }: StoredCompetition): Move {
  const comment = 'All that was asked for is there. The decision follows.'
  return {
    step: 'decision',
    ...(answersWith && { acknowledgedOn: answersWith }),
    decision: { status: 'under-review', comment },
  }
}

function decisionOn(claim: StoredClaim, { acknowledgedOn }: StoredCompetition): ReviewerDecision {
  return isOursNewer(claim, acknowledgedOn)
    ? { status: 'approved', comment: 'Your proof of execution is the most recent one. Approved.' }
    : {
        status: 'rejected',
        comment: "The other partner's proof of execution is the most recent one. Rejected.",
      }
}

/** The most recent signature counts; on the same day, that of whoever was there before. */
function isOursNewer({ submission }: StoredClaim, theirs: Day): boolean {
  const ours = submission.documents.filter(isSigned).flatMap(document => document.acknowledgementDate ?? [])
  return ours.some(day => day > theirs)
}
