import { z } from 'zod'
import { claimStateSchema } from '../../../shared/domain/claim-state.ts'
import { type ClaimId, claimIdSchema } from '../../../shared/domain/identifiers.ts'
import { isDeletable } from '../../../shared/domain/life-cycle.ts'
import { closedChanges, openFieldsOf } from '../../../shared/domain/policy/after-submission.ts'
import type { UndoRefusal } from '../../../shared/undo/undo-step.ts'
import type { StoreContext } from '../store-context.ts'
import { storedContentSchema } from '../stored-content.ts'
import { readRow, readRowIfAny } from '../stored-row.ts'
import { facets } from './facets.ts'

/** Which way: a step is taken back, or done again. */
export type Direction = 'undo' | 'redo'

/** The sides of a change: what is there now, and what is to be there. */
export const sidesOf = {
  undo: { from: 'after', to: 'before' },
  redo: { from: 'before', to: 'after' },
} as const

/** Which claims of a step are left as they are, and why. */
export interface Look {
  /** All that the step is of. */
  readonly claims: readonly ClaimId[]
  readonly refused: ReadonlyMap<ClaimId, UndoRefusal>
  /** What belongs to no claim is as the step left it. */
  readonly restFits: boolean
}

const claimRow = z.object({
  claimId: claimIdSchema,
  state: claimStateSchema.nullable(),
  policyId: z.string().nullable(),
  wasSent: z.int(),
  isPresent: z.int(),
  comesOrGoes: z.int(),
  inConflict: z.int(),
})
const otherRow = z.object({ claimId: claimIdSchema.nullable() })
const contentsRow = z.object({ from: storedContentSchema, to: storedContentSchema })

/** Finds out what of a step can be done now: what was sent, or is about to be, and what others have changed, stays as it is. */
export function undoRefusals({ db }: StoreContext) {
  const claimsOf = db.prepare(`
    SELECT change.claim_id AS claimId, claim.state, claim.policy_id AS policyId,
      claim.receipt ->> '$.receiptId' IS NOT MAX(change.receipt) AS wasSent,
      claim.deleted_at IS NULL AS isPresent,
      MAX(change.facet = 'claim-presence') AS comesOrGoes,
      EXISTS (SELECT 1 FROM conflict WHERE claim_id = change.claim_id) AS inConflict
    FROM undo_change AS change LEFT JOIN claim ON claim.id = change.claim_id
    WHERE change.step = ? AND change.claim_id IS NOT NULL GROUP BY change.claim_id`)
  const others = (direction: Direction) =>
    facets.map(({ name, table, image }) =>
      db.prepare(`
        SELECT claim_id AS claimId FROM undo_change AS change
        WHERE step = ? AND facet = '${name}' AND NOT EXISTS (
          SELECT 1 FROM ${table} AS now
          WHERE now.id = change.row_id AND ${image('now')} IS change.${sidesOf[direction].from})`),
    )
  const changedSince = { undo: others('undo'), redo: others('redo') }
  const contents = db.prepare(`
    SELECT before AS "from", after AS "to" FROM undo_change
    WHERE step = ? AND claim_id = ? AND facet = 'claim-content'`)

  function closes(step: number, claim: z.infer<typeof claimRow>): boolean {
    if (claim.state === null || claim.policyId === null) return true
    const open = openFieldsOf({ state: claim.state, policyId: claim.policyId })
    if (open === 'all') return false
    if (open.length === 0 || claim.comesOrGoes === 1) return true
    const both = readRowIfAny('undo_change', contentsRow, contents.get(step, claim.claimId))
    return both !== undefined && closedChanges(both.from, both.to, open).length > 0
  }

  function refusalOf(
    step: number,
    claim: z.infer<typeof claimRow>,
    changed: ReadonlySet<string | null>,
  ): UndoRefusal | null {
    const { state, claimId } = claim
    if (state === null) return 'gone'
    if (state === 'queued' || state === 'sending') return 'waiting'
    if (claim.wasSent === 1 || closes(step, claim)) return 'sent'
    if (claim.comesOrGoes === 1 && (!isDeletable(state) || claim.inConflict === 1)) return 'sent'
    if (claim.comesOrGoes === 0 && claim.isPresent === 0) return 'gone'
    return changed.has(claimId) ? 'changed' : null
  }

  return (step: number, direction: Direction): Look => {
    const changed = new Set(
      changedSince[direction].flatMap(query =>
        query.all(step).map(row => readRow('undo_change', otherRow, row).claimId),
      ),
    )
    const claims = claimsOf.all(step).map(row => readRow('claim', claimRow, row))
    const refused = claims.flatMap(claim => {
      const reason = refusalOf(step, claim, changed)
      return reason === null ? [] : [[claim.claimId, reason] as const]
    })
    return {
      claims: claims.map(({ claimId }) => claimId),
      refused: new Map(refused),
      restFits: !changed.has(null),
    }
  }
}
