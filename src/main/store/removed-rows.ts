import { z } from 'zod'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import { atomic, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'
import type { UndoJournal } from './undo/journal.ts'

const dayMs = 24 * 60 * 60 * 1000

/** How long what was deleted or removed can be brought back. */
const undoDays = 30

const deletedRow = z.object({ id: claimIdSchema, number: z.int() })

// All that a claim has in tables of its own, children before the claim.
const ownTables = [
  'attachment',
  'comment',
  'reply',
  'history',
  'pending_edit',
  'verification',
  'returned_claim',
  'sent',
  'conflict',
  'arbitration',
  'undo_change',
] as const

/** What the user has thrown away. */
export function removedRows(context: StoreContext, journal: Pick<UndoJournal, 'forgetUntil'>) {
  const { db } = context
  // One that the outbox has is never deleted; if it were, what waits to be sent would still come first.
  const deleted = db.prepare(`
    SELECT id, number FROM claim
    WHERE deleted_at <= ? AND id NOT IN (SELECT claim_id FROM outbox)`)
  const removeOwn = ownTables.map(table => db.prepare(`DELETE FROM ${table} WHERE claim_id = ?`))
  const removeFromSearch = ['claim_search', 'claim_ids'].map(table =>
    db.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  )
  const removeClaim = db.prepare('DELETE FROM claim WHERE id = ?')
  const removeTemplates = db.prepare('DELETE FROM claim_template WHERE removed_at <= ?')
  const removeAttachments = db.prepare('DELETE FROM attachment WHERE removed_at <= ?')

  function forgetClaim(id: ClaimId, number: number): void {
    for (const statement of removeOwn) statement.run(id)
    for (const statement of removeFromSearch) statement.run(number)
    removeClaim.run(id)
  }

  return {
    /** Forgets claims deleted and documents removed longer ago than the undo period; how many. Their bytes are the vault's. */
    forget: atomic(context, (): { readonly claims: number; readonly documents: number } => {
      const until = new Date(context.clock().getTime() - undoDays * dayMs).toISOString()
      // First: no step that can be taken back refers to what goes now.
      journal.forgetUntil(until)
      removeTemplates.run(until)
      const claims = deleted.all(until).map(row => readRow('claim', deletedRow, row))
      for (const { id, number } of claims) forgetClaim(id, number)
      return { claims: claims.length, documents: removeAttachments.run(until).changes }
    }),
  }
}
