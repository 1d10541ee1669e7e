import { z } from 'zod'
import type { Claim } from '../../shared/domain/claim.ts'
import { localStates } from '../../shared/domain/claim-state.ts'
import { type ClaimId, claimIdSchema, type Instant, instantSchema } from '../../shared/domain/identifiers.ts'
import { defaultPolicy, findPolicy } from '../../shared/domain/policy/policies.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { Submission } from '../../shared/service-api/claims.ts'
import { claimTheSame, heldSubmissionSchema } from '../../shared/service-api/from-submission.ts'
import {
  type HeldClaim,
  type ReceivedClaim,
  receivedClaimSchema,
} from '../../shared/service-api/received-claim.ts'
import { toSubmission } from '../../shared/service-api/to-submission.ts'
import { claimReader } from './claim-reader.ts'
import type { HistoryRepository } from './history-repository.ts'
import type { OutboxItem } from './outbox-row.ts'
import type { ServiceWord } from './service-word.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { jsonColumn, readRow, readRowIfAny } from './stored-row.ts'

export const conflictCodes = ['claim-conflict', 'claim-from-other-device'] as const
export type ConflictCode = (typeof conflictCodes)[number]

const local: ReadonlySet<string> = new Set(localStates)

const idRow = z.object({ claimId: claimIdSchema })
const conflictRow = z.object({
  serviceUrl: z.string(),
  code: z.enum(conflictCodes),
  held: jsonColumn(receivedClaimSchema),
  submission: jsonColumn(z.looseObject({})),
  at: instantSchema,
})

/** A claim of which service and laptop have two versions; `submission` is the service's content as it says it. */
export interface Conflict {
  readonly serviceUrl: string
  readonly code: ConflictCode
  readonly held: ReceivedClaim
  readonly submission: Readonly<Record<string, unknown>>
  readonly at: Instant
}

export interface ConflictParts {
  readonly history: HistoryRepository
  readonly serviceWord: ServiceWord
  readonly outbox: {
    find(id: ClaimId): OutboxItem | undefined
    returnAsDraft(id: ClaimId, problems: readonly Problem[]): void
  }
}

/** Claims that the service has otherwise than this laptop: until the user chooses, neither takes the other's place. */
export function conflictRepository(context: StoreContext, { history, serviceWord, outbox }: ConflictParts) {
  const { db } = context
  const unseen = db.prepare(`SELECT claim_id AS claimId FROM conflict WHERE submission IS NULL`)
  const one = db.prepare(`
    SELECT service_url AS serviceUrl, code, held, submission, at FROM conflict
    WHERE claim_id = ? AND submission IS NOT NULL`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO conflict (claim_id, service_url, code, held, submission, at)
    VALUES (:id, :serviceUrl, :code, :held, :submission, :at)`)
  const remove = db.prepare(`DELETE FROM conflict WHERE claim_id = ?`)
  // A draft that was thrown away here, and is at the service.
  const bringBack = db.prepare(`UPDATE claim SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL`)
  const setBody = db.prepare(`UPDATE claim SET submission = ? WHERE id = ?`)
  const find = claimReader(context)

  /** What this laptop would send, or is sending; undefined for a draft that is not whole. */
  function ours(claim: Claim, held: Submission): Submission | undefined {
    const waiting = outbox.find(claim.id)
    if (waiting !== undefined) return waiting.submission
    if (claim.content.solutionArea === null) return undefined
    const { confirmedAt, deviceId, policyId } = held
    const policy = findPolicy(policyId) ?? defaultPolicy
    return toSubmission(claim.content, claim.documents, { policy, confirmedAt, deviceId })
  }

  const adopt = atomic(context, (id: ClaimId, claim: HeldClaim, serviceUrl: string): void => {
    serviceWord.adopt(id, claim, { serviceUrl, isSame: true })
    setBody.run(JSON.stringify(claim.submission), id)
    remove.run(id)
  })

  return {
    /** Takes over the service's word and its content's, where the claim's own content is the same by now. */
    adopt,

    /** Claims that the service has, of which its content must be looked up before they are told about. */
    unseen: (): ClaimId[] => unseen.all().map(row => readRow('conflict', idRow, row).claimId),

    find: (id: ClaimId): Conflict | undefined => readRowIfAny('conflict', conflictRow, one.get(id)),

    /** The service turned out not to have it. */
    forget(id: ClaimId): void {
      remove.run(id)
    },

    /**
     * What the service has, with its content. The same content is taken over as an acknowledgement, and so is any of a claim
     * that the service has in our eyes as well; another is kept beside ours, and the claim is in its user's hands, who chooses.
     */
    meet: atomic(
      context,
      (id: ClaimId, claim: HeldClaim, serviceUrl: string, code: ConflictCode): 'same' | 'other' => {
        if (bringBack.run(id).changes > 0) history.append(id, { what: 'restored', by: 'service' })
        const known = find(id)
        // The laptop follows the service already: what differs from its body are changes, to be sent or on their way.
        if (known !== undefined && !local.has(known.state)) {
          adopt(id, claim, serviceUrl)
          return 'same'
        }
        if (outbox.find(id)?.replaces === claim.version) {
          setBody.run(JSON.stringify(claim.submission), id)
          remove.run(id)
          return 'same'
        }
        const held = heldSubmissionSchema.safeParse(claim.submission)
        const mine = known !== undefined && held.success ? ours(known, held.data) : undefined
        if (held.success && mine !== undefined && claimTheSame(mine, held.data)) {
          adopt(id, claim, serviceUrl)
          return 'same'
        }
        outbox.returnAsDraft(id, [problem(code)])
        const { submission, raw = claim } = claim
        put.run({
          ...{ id, serviceUrl, code, at: now(context) },
          held: JSON.stringify(raw),
          submission: JSON.stringify(submission),
        })
        return 'other'
      },
    ),
  }
}

export type ConflictRepository = ReturnType<typeof conflictRepository>
