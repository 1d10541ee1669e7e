import { z } from 'zod'
import type { Claim } from '../../shared/domain/claim.ts'
import { type ClaimId, claimIdSchema, type Instant } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { ServiceClaim, Submission } from '../../shared/service-api/claims.ts'
import { claimReader } from './claim-reader.ts'
import type { ClaimTransition } from './claim-transition.ts'
import { type OutboxItem, outboxColumns, outboxRow } from './outbox-row.ts'
import type { ServiceWord } from './service-word.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

type Refused = 'claim-not-found' | 'transition-refused'

const stepRow = outboxRow.pick({ step: true })
const idRow = z.object({ id: claimIdSchema })

/** What must reach the service: a row is written with the claim's state, and goes with the acknowledgement. */
export function outboxRepository(
  context: StoreContext,
  { transition, serviceWord }: { transition: ClaimTransition; serviceWord: ServiceWord },
) {
  const { db } = context
  const insert = db.prepare(`
    INSERT INTO outbox (claim_id, submission, correlation_id, queued_at)
    VALUES (:claimId, :submission, :correlationId, :at)`)
  const setPolicy = db.prepare(`UPDATE claim SET policy_id = ? WHERE id = ?`)
  const remove = db.prepare(`DELETE FROM outbox WHERE claim_id = ?`)
  const all = db.prepare(`SELECT ${outboxColumns} FROM outbox ORDER BY queued_at, claim_id`)
  const dueAt = db.prepare(`
    SELECT ${outboxColumns} FROM outbox
    WHERE claim_id IN (SELECT id FROM claim WHERE state = 'queued') AND (next_try_at IS NULL OR next_try_at <= ?)
    ORDER BY queued_at, claim_id`)
  const stepOf = db.prepare(`SELECT step FROM outbox WHERE claim_id = ?`)
  const setStep = db.prepare(`UPDATE outbox SET step = ? WHERE claim_id = ?`)
  const setFailure = db.prepare(`
    UPDATE outbox SET attempts = attempts + 1, next_try_at = :nextTryAt, problem = :problem
    WHERE claim_id = :claimId`)
  const clearWaits = db.prepare(`UPDATE outbox SET next_try_at = NULL`)
  const setReturned = db.prepare(`
    INSERT OR REPLACE INTO returned_claim (claim_id, problems, at) VALUES (?, ?, ?)`)
  const sending = db.prepare(`SELECT id FROM claim WHERE state = 'sending' ORDER BY id`)
  const find = claimReader(context)

  function claimAfter(id: ClaimId, moved: Outcome<null, Refused>): Outcome<Claim, Refused> {
    if (!moved.ok) return moved
    const claim = find(id)
    return claim ? success(claim) : failure(problem('claim-not-found'))
  }

  const returnToUser = atomic(context, (claimId: ClaimId, problems: readonly Problem[]): void => {
    // Refused where it is a draft already: told twice is told once.
    if (transition.move(claimId, 'draft', 'sync').ok) {
      setReturned.run(claimId, JSON.stringify(problems), now(context))
    }
    remove.run(claimId)
  })

  return {
    /** State and row in one transaction: once this returns, the claim will be sent. */
    enqueue: atomic(
      context,
      (claimId: ClaimId, submission: Submission, correlationId: string): Outcome<Claim, Refused> => {
        const moved = transition.move(claimId, 'queued', 'user')
        if (!moved.ok) return moved
        // It was checked once more, by the policy then in force.
        setPolicy.run(submission.policyId, claimId)
        insert.run({
          claimId,
          submission: JSON.stringify(submission),
          correlationId,
          at: now(context),
        })
        return claimAfter(claimId, moved)
      },
    ),

    /**
     * Back to a draft. Refused while it is being sent, and from the moment the claim itself may have been sent: the service
     * might have it although no answer came.
     */
    takeBack: atomic(context, (claimId: ClaimId): Outcome<Claim, Refused> => {
      const step = readRowIfAny('outbox', stepRow, stepOf.get(claimId))?.step
      if (step === 'create' || step === 'acknowledge') {
        return failure(problem('transition-refused', { params: { from: 'sending', to: 'draft' } }))
      }
      const moved = transition.move(claimId, 'draft', 'user')
      if (moved.ok) remove.run(claimId)
      return claimAfter(claimId, moved)
    }),

    /** All, the longest waiting first. */
    list: (): OutboxItem[] => all.all().map(row => readRow('outbox', outboxRow, row)),

    /** Those that wait and whose next try has come. */
    due: (at: Instant = now(context)): OutboxItem[] =>
      dueAt.all(at).map(row => readRow('outbox', outboxRow, row)),

    /** From here on the claim cannot be taken back; refused where it has been already. */
    begin: (claimId: ClaimId): Outcome<null, Refused> => transition.move(claimId, 'sending', 'sync'),

    recordStep(claimId: ClaimId, step: OutboxItem['step']): void {
      setStep.run(step, claimId)
    },

    /** Back to waiting, one attempt richer. */
    recordFailure: atomic(context, (claimId: ClaimId, found: Problem, nextTryAt: Instant): void => {
      setFailure.run({ claimId, problem: JSON.stringify(found), nextTryAt })
      if (transition.stateOf(claimId) === 'sending') transition.move(claimId, 'queued', 'sync')
    }),

    /** Back into the user's hands, as a draft that shows why until it changes. */
    returnToUser,

    /** Takes over what the service says of the claim and removes it from the outbox, in one transaction. */
    acknowledge: atomic(context, (claimId: ClaimId, claim: ServiceClaim): void => {
      serviceWord.adopt(claimId, claim)
      remove.run(claimId)
    }),

    /** Claims that an earlier process was sending when it ended; they wait again. */
    interruptedSendings: atomic(context, (): ClaimId[] => {
      const ids = sending.all().map(row => readRow('claim', idRow, row).id)
      for (const id of ids) transition.move(id, 'queued', 'sync')
      return ids
    }),

    /** Forgets all waits. */
    retryAllNow(): void {
      clearWaits.run()
    },

    /** At start: a row that cannot be read can never be sent, and would hold up the others; its claim goes back to the user. */
    returnUnreadable: atomic(context, (): void => {
      const rowId = z.object({ claimId: claimIdSchema })
      for (const row of all.all()) {
        const parsed = outboxRow.safeParse(row)
        const known = rowId.safeParse(row)
        if (parsed.success || !known.success) continue
        returnToUser(known.data.claimId, [
          problem('storage-failed', { params: { reason: 'row-unreadable', table: 'outbox' } }),
        ])
      }
    }),
  }
}
