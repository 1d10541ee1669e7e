import { type HistoryEntry, historyEntrySchema } from '../../shared/domain/claim.ts'
import type { ClaimId, Instant } from '../../shared/domain/identifiers.ts'
import { contentChanges } from './content-changes.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

export interface NewEntry {
  readonly what: HistoryEntry['what']
  /** The user unless told otherwise. */
  readonly by?: string
  readonly path?: string
  readonly from?: string | null
  readonly to?: string | null
}

/** How long the edits of one field gather into one line. */
const gatherMs = 5 * 60 * 1000

/** Who did what to a claim, and when: append-only. Typing gathers in `pending_edit` until it pauses or something else happens. */
export function historyRepository(context: StoreContext) {
  const { db, who } = context
  const insert = db.prepare(`
    INSERT INTO history (claim_id, at, by, what, path, from_value, to_value)
    VALUES (:claimId, :at, :by, :what, :path, :from, :to)`)
  const ofClaim = db.prepare(`
    SELECT at, by, what, path, from_value AS "from", to_value AS "to"
    FROM history WHERE claim_id = ? ORDER BY sequence`)
  const pendingOfClaim = db.prepare(`
    SELECT since AS at, :who AS by, 'edited' AS what, path, from_value AS "from", to_value AS "to"
    FROM pending_edit WHERE claim_id = :claimId ORDER BY since, path`)
  const flushed = db.prepare(`
    INSERT INTO history (claim_id, at, by, what, path, from_value, to_value)
    SELECT claim_id, since, :who, 'edited', path, from_value, to_value
    FROM pending_edit
    WHERE (:claimId IS NULL OR claim_id = :claimId) AND since <= :until
    ORDER BY since, claim_id, path`)
  const removeFlushed = db.prepare(`
    DELETE FROM pending_edit WHERE (:claimId IS NULL OR claim_id = :claimId) AND since <= :until`)
  const gather = db.prepare(`
    INSERT INTO pending_edit (claim_id, path, from_value, to_value, since)
    VALUES (:claimId, :path, :from, :to, :since)
    ON CONFLICT (claim_id, path) DO UPDATE SET to_value = excluded.to_value`)
  // Typed and taken back is no change.
  const removeUndone = db.prepare(`
    DELETE FROM pending_edit WHERE claim_id = ? AND from_value IS to_value`)

  const flush = atomic(context, (claimId: ClaimId | null, until: Instant) => {
    flushed.run({ claimId, until, who: who() })
    removeFlushed.run({ claimId, until })
  })

  return {
    /** Adds a line; edits gathered before it come first. */
    append: atomic(context, (claimId: ClaimId, { what, by, path, from, to }: NewEntry) => {
      const at = now(context)
      flush(claimId, at)
      insert.run({
        claimId,
        at,
        by: by ?? who(),
        what,
        path: path ?? null,
        from: from ?? null,
        to: to ?? null,
      })
    }),

    /** In the order of happening; what still gathers is the end. */
    list(claimId: ClaimId): HistoryEntry[] {
      return [...ofClaim.all(claimId), ...pendingOfClaim.all({ claimId, who: who() })].map(row =>
        readRow('history', historyEntrySchema, row),
      )
    },

    /** Notes what an edit changed, to become lines of history later. */
    gatherEdits: atomic(context, (claimId: ClaimId, before: unknown, after: unknown) => {
      const since = now(context)
      flush(claimId, new Date(context.clock().getTime() - gatherMs).toISOString())
      for (const change of contentChanges(before, after)) gather.run({ claimId, since, ...change })
      removeUndone.run(claimId)
    }),

    /** Turns gathered edits, of one claim or of all, into lines: at start and at the end. */
    flushPendingEdits(claimId?: ClaimId): void {
      // Whatever the clock says: one that was set back must leave none behind.
      flush(claimId ?? null, '9999')
    },
  }
}

export type HistoryRepository = ReturnType<typeof historyRepository>
