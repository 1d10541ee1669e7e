import { z } from 'zod'
import { type ClaimId, claimIdSchema, instantSchema } from '../../shared/domain/identifiers.ts'
import type { ClaimTransition } from './claim-transition.ts'
import type { HistoryRepository } from './history-repository.ts'
import type { settingsRepository } from './settings-repository.ts'
import { atomic, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const openClaimRow = z.object({
  id: claimIdSchema,
  state: z.enum(['draft', 'ready']),
  revision: z.int(),
  updatedAt: instantSchema,
})
/** A claim in the user's hands: enough to tell whether it has changed since. */
export type OpenClaim = Readonly<z.infer<typeof openClaimRow>>

const readyRow = z.object({ id: claimIdSchema, policyId: z.string() })

export interface PolicyApplication {
  readonly policyId: string
  /** `sync` where the service's data changed the policy, not the user's choice. */
  readonly by: 'user' | 'sync'
  /** Ready claims that the policy does not let pass. */
  readonly backToDraft: ReadonlySet<ClaimId>
}

interface OpenClaimParts {
  readonly history: HistoryRepository
  readonly transition: ClaimTransition
  readonly settings: ReturnType<typeof settingsRepository>
}

/** Drafts and ready claims taken together, as a change of policy does; what is queued or sent keeps the policy it had. */
export function openClaimsRepository(
  context: StoreContext,
  { history, transition, settings }: OpenClaimParts,
) {
  const { db } = context
  const open = db.prepare(`
    SELECT id, state, revision, updated_at AS updatedAt FROM claim
    WHERE deleted_at IS NULL AND state IN ('draft', 'ready') ORDER BY updated_at DESC, id DESC`)
  const ready = db.prepare(`
    SELECT id, policy_id AS policyId FROM claim WHERE deleted_at IS NULL AND state = 'ready'`)
  const setPolicy = db.prepare(`
    UPDATE claim SET policy_id = :policyId WHERE state IN ('draft', 'ready') AND policy_id <> :policyId`)

  function apply({ policyId, by, backToDraft }: PolicyApplication): void {
    const actor = by === 'user' ? {} : { by }
    for (const row of ready.all()) {
      const claim = readRow('claim', readyRow, row)
      if (claim.policyId !== policyId)
        history.append(claim.id, { what: 'policy', from: claim.policyId, to: policyId, ...actor })
      if (backToDraft.has(claim.id)) transition.move(claim.id, 'draft', by)
    }
    // Not dated: the list, newest change first, must not be shuffled by what changed nothing in the claims.
    setPolicy.run({ policyId })
  }

  return {
    /** The newest change first. */
    list: (): OpenClaim[] => open.all().map(row => readRow('claim', openClaimRow, row)),

    /** The policy by which open claims were checked, with what follows from it. */
    applyPolicy: atomic(context, apply),

    /** As `applyPolicy`, with the setting that chooses it in the same transaction. */
    choosePolicy: atomic(context, (application: PolicyApplication): void => {
      settings.change({ policyId: application.policyId })
      apply(application)
    }),
  }
}
