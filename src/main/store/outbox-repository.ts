import { z } from 'zod'
import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimId, Instant } from '../../shared/domain/identifiers.ts'
import { isEditable } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { Submission } from '../../shared/service-api/claims.ts'
import type { ReceivedClaim } from '../../shared/service-api/received-claim.ts'
import { claimReader } from './claim-reader.ts'
import type { ClaimTransition } from './claim-transition.ts'
import { outboxQueue } from './outbox-queue.ts'
import { isAskedWait, type OutboxItem, outboxRow } from './outbox-row.ts'
import type { ServiceWord } from './service-word.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRowIfAny } from './stored-row.ts'

type Refused = 'claim-not-found' | 'transition-refused'

const stepRow = outboxRow.pick({ step: true })
const returnRow = z.object({ state: z.string() })
const sentRow = z.object({ submission: z.string() })

/** What must reach the service: a row is written with the claim's state, and goes with the acknowledgement. */
export function outboxRepository(
  context: StoreContext,
  { transition, serviceWord }: { transition: ClaimTransition; serviceWord: ServiceWord },
) {
  const { db } = context
  const insert = db.prepare(`
    INSERT INTO outbox (claim_id, submission, correlation_id, step, queued_at)
    VALUES (:claimId, :submission, :correlationId, :step, :at)`)
  const setReplaces = db.prepare(`
    UPDATE outbox SET returns_to = :state, replaces = (SELECT service_version FROM claim WHERE id = :claimId)
    WHERE claim_id = :claimId`)
  const returnsTo = db.prepare(`SELECT returns_to AS state FROM outbox WHERE claim_id = ?`)
  const setPolicy = db.prepare(`UPDATE claim SET policy_id = ? WHERE id = ?`)
  const remove = db.prepare(`DELETE FROM outbox WHERE claim_id = ?`)
  const stepOf = db.prepare(`SELECT step FROM outbox WHERE claim_id = ?`)
  const setStep = db.prepare(`UPDATE outbox SET step = ? WHERE claim_id = ?`)
  const setFailure = db.prepare(`
    UPDATE outbox SET attempts = attempts + 1, next_try_at = :nextTryAt, problem = :problem, tried_at = :at
    WHERE claim_id = :claimId`)
  const clearWaits = db.prepare(`UPDATE outbox SET next_try_at = NULL`)
  const clearOwnWaits = db.prepare(
    `UPDATE outbox SET next_try_at = NULL WHERE problem IS NULL OR NOT ${isAskedWait}`,
  )
  const setReturned = db.prepare(`
    INSERT OR REPLACE INTO returned_claim (claim_id, problems, at) VALUES (?, ?, ?)`)
  const lostBody = db.prepare(`
    SELECT submission FROM claim WHERE id = ? AND unconfirmed = 1 AND submission IS NOT NULL`)
  const find = claimReader(context)
  const { sending, giveBackUnreadable, ...queue } = outboxQueue(context)

  function claimAfter(id: ClaimId, moved: Outcome<null, Refused>): Outcome<Claim, Refused> {
    if (!moved.ok) return moved
    const claim = find(id)
    return claim ? success(claim) : failure(problem('claim-not-found'))
  }

  function backToQueue(claimId: ClaimId): void {
    if (transition.stateOf(claimId) === 'sending') transition.move(claimId, 'queued', 'sync')
  }

  /** Where the claim was before it was queued. */
  const before = (claimId: ClaimId): string =>
    readRowIfAny('outbox', returnRow, returnsTo.get(claimId))?.state ?? 'draft'

  const returnTo = atomic(context, (claimId: ClaimId, problems: readonly Problem[], to: string): void => {
    // Refused where it is there already: told twice is told once.
    if (transition.move(claimId, to, 'sync').ok) {
      setReturned.run(claimId, JSON.stringify(problems), now(context))
    }
    remove.run(claimId)
  })
  const returnToUser = (claimId: ClaimId, problems: readonly Problem[]) =>
    returnTo(claimId, problems, before(claimId))

  return {
    ...queue,

    /** State and row in one transaction: once this returns, the claim will be sent. */
    enqueue: atomic(
      context,
      (claimId: ClaimId, submission: Submission, correlationId: string): Outcome<Claim, Refused> => {
        const state = transition.stateOf(claimId)
        const moved = transition.move(claimId, 'queued', 'user')
        if (!moved.ok) return moved
        // It was checked once more, by the policy then in force.
        setPolicy.run(submission.policyId, claimId)
        const body = JSON.stringify(submission)
        insert.run({ claimId, submission: body, correlationId, step: 'verify', at: now(context) })
        if (state !== undefined && !isEditable(state)) setReplaces.run({ claimId, state })
        return claimAfter(claimId, moved)
      },
    ),

    /** What the service acknowledged and lost waits again, with the same content under the same number. */
    sendAgain: atomic(context, (claimId: ClaimId, correlationId: string): Outcome<null, Refused> => {
      const sent = readRowIfAny('claim', sentRow, lostBody.get(claimId))
      if (sent === undefined) return failure(problem('claim-not-found'))
      const moved = transition.move(claimId, 'queued', 'sync')
      if (moved.ok) insert.run({ claimId, ...sent, correlationId, step: 'upload', at: now(context) })
      return moved
    }),

    /**
     * Back to where it was before. Refused while it is being sent, and from the moment the claim itself may have been sent: the service
     * might have it although no answer came.
     */
    takeBack: atomic(context, (claimId: ClaimId): Outcome<Claim, Refused> => {
      const step = readRowIfAny('outbox', stepRow, stepOf.get(claimId))?.step
      if (step === 'create' || step === 'acknowledge') {
        return failure(problem('transition-refused', { params: { from: 'sending', to: before(claimId) } }))
      }
      const moved = transition.move(claimId, before(claimId), 'user')
      if (moved.ok) remove.run(claimId)
      return claimAfter(claimId, moved)
    }),

    /** From here on the claim cannot be taken back; refused where it has been already. */
    begin: (claimId: ClaimId): Outcome<null, Refused> => transition.move(claimId, 'sending', 'sync'),

    recordStep(claimId: ClaimId, step: OutboxItem['step']): void {
      setStep.run(step, claimId)
    },

    /** Back to waiting, one attempt richer. */
    recordFailure: atomic(context, (claimId: ClaimId, found: Problem, nextTryAt: Instant): void => {
      setFailure.run({ claimId, problem: JSON.stringify(found), nextTryAt, at: now(context) })
      backToQueue(claimId)
    }),

    /** Back to waiting, as if this attempt had not been made. */
    release: atomic(context, backToQueue),

    /** Back into the user's hands, in the state that it came from, showing why until it changes. */
    returnToUser,

    /** As a draft, wherever it came from: for a choice between two versions, all of it has to be open. */
    returnAsDraft: (claimId: ClaimId, problems: readonly Problem[]) => returnTo(claimId, problems, 'draft'),

    /** Looked up, the service turned out to have made something new of the version that this one is to replace. */
    meetNewer(claimId: ClaimId, claim: ReceivedClaim, serviceUrl: string): void {
      serviceWord.adopt(claimId, claim, { serviceUrl })
    },

    /** Takes over what the service says of the claim and removes it from the outbox, in one transaction. */
    acknowledge: atomic(context, (claimId: ClaimId, claim: ReceivedClaim, serviceUrl: string): void => {
      serviceWord.adopt(claimId, claim, { serviceUrl, isSame: true })
      remove.run(claimId)
    }),

    /** Claims that an earlier process was sending when it ended; they wait again. */
    interruptedSendings: atomic(context, (): ClaimId[] => {
      const ids = sending()
      for (const id of ids) backToQueue(id)
      return ids
    }),

    /** Forgets all waits. */
    retryAllNow(): void {
      clearWaits.run()
    },

    /** Forgets all waits but those that the service asked for. */
    retryUnaskedNow(): void {
      clearOwnWaits.run()
    },

    /** At start: what cannot be read would hold up the others; its claim goes back to the user. */
    returnUnreadable: () => giveBackUnreadable(returnToUser),
  }
}
