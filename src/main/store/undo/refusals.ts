import { z } from 'zod'
import { claimStateSchema } from '../../../shared/domain/claim-state.ts'
import { type ClaimId, claimIdSchema } from '../../../shared/domain/identifiers.ts'
import { isDeletable } from '../../../shared/domain/life-cycle.ts'
import { closedChanges, openFieldsOf } from '../../../shared/domain/policy/after-submission.ts'
import type { UndoRefusal } from '../../../shared/undo/undo-step.ts'
import type { StoreContext } from '../store-context.ts'
import { storedContentSchema } from '../stored-content.ts'
import { readRow, readRowIfAny } from '../stored-row.ts'
import { type Facet, facets, tables } from './facets.ts'

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
  /** Why what belongs to no claim is left; null where it is as the step left it. */
  readonly rest: UndoRefusal | null
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
const orphanRow = z.object({ claimId: claimIdSchema })
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
    facets
      .filter(facet => !('isLoose' in facet))
      .map((facet: Facet) => ({
        inBook: facet.inBook === true,
        query: db.prepare(`
          SELECT claim_id AS claimId FROM undo_change AS change
          WHERE step = ? AND facet = '${facet.name}' AND ${isOtherwise(facet, sidesOf[direction].from)}`),
      }))
  const changedSince = { undo: others('undo'), redo: others('redo') }
  // A merge moves the keys by which claims find their customer; here they would go.
  const orphans = (direction: Direction) =>
    db.prepare(`
      SELECT claim.id AS claimId FROM undo_change AS change JOIN claim ON claim.customer_key = change.row_id
      WHERE change.step = ? AND change.facet = 'customer-key' AND change.${sidesOf[direction].to} IS NULL
        AND claim.deleted_at IS NULL`)
  const leavesClaims = { undo: orphans('undo'), redo: orphans('redo') }
  const sentSince = (direction: Direction) =>
    db.prepare(`
      SELECT 1 FROM undo_change AS change
      WHERE step = ? AND facet = 'reply-draft' AND ${sidesOf[direction].from} IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM reply WHERE ${tables.reply.id('reply')} = change.row_id AND state = 'draft')`)
  const wasSaid = { undo: sentSince('undo'), redo: sentSince('redo') }
  const contents = db.prepare(`
    SELECT before AS "from", after AS "to" FROM undo_change
    WHERE +step = ? AND claim_id = ? AND facet = 'claim-content'`)

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

  /** Whether claims that the step leaves as they are would be of no customer. */
  function leavesOrphans(step: number, direction: Direction, own: ReadonlySet<string>): boolean {
    return leavesClaims[direction].all(step).some(row => !own.has(readRow('claim', orphanRow, row).claimId))
  }

  /** Why what is of no claim is left, where it is otherwise by now. */
  function restReason(step: number, direction: Direction): UndoRefusal {
    return wasSaid[direction].get(step) === undefined ? 'changed' : 'message-sent'
  }

  return (step: number, direction: Direction, isOfBook: boolean): Look => {
    const changed = new Set(
      changedSince[direction]
        .filter(({ inBook }) => isOfBook || !inBook)
        .flatMap(({ query }) => query.all(step).map(row => readRow('undo_change', otherRow, row).claimId)),
    )
    const claims = claimsOf.all(step).map(row => readRow('claim', claimRow, row))
    const refused = claims.flatMap(claim => {
      const reason = refusalOf(step, claim, changed)
      return reason === null ? [] : [[claim.claimId, reason] as const]
    })
    const own = new Set(
      claims.map(({ claimId }) => claimId).filter(id => !refused.some(([left]) => left === id)),
    )
    return {
      claims: claims.map(({ claimId }) => claimId),
      refused: new Map(refused),
      rest: changed.has(null)
        ? restReason(step, direction)
        : isOfBook && leavesOrphans(step, direction, own)
          ? 'in-use'
          : null,
    }
  }
}

/** Whether a change's row says something else now than that side of the change. */
function isOtherwise({ table, image, rows, compared = all => all }: Facet, side: 'before' | 'after'): string {
  const row = `FROM ${table} AS now WHERE ${tables[table].id('now')} = change.row_id`
  return rows === 'come'
    ? `${compared(`(SELECT MAX(${image('now')}) ${row})`)} IS NOT ${compared(`change.${side}`)}`
    : `NOT EXISTS (SELECT 1 ${row} AND ${image('now')} IS change.${side})`
}
