import { z } from 'zod'
import { type HistoryEntry, historyEntrySchema } from '../../shared/domain/claim.ts'
import { type ClaimId, claimIdSchema, type Instant } from '../../shared/domain/identifiers.ts'
import { contentChanges } from './content-changes.ts'
import { type ChainEnd, type ChainedEntry, type ChainState, chainHash, checkChain } from './history-chain.ts'
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

const chainedRow = historyEntrySchema.extend({ hash: z.string().nullable() })
const endRow = z.object({ hash: z.string(), length: z.int() })
const ofSomeClaim = historyEntrySchema.extend({ claimId: claimIdSchema })
const withoutHashRow = ofSomeClaim.extend({ sequence: z.int() })

/** Who did what to a claim, and when: append-only. Typing gathers in `pending_edit` until it pauses or something else happens. */
export function historyRepository(context: StoreContext) {
  const { db, who } = context
  const insert = db.prepare(`
    INSERT INTO history (claim_id, at, by, what, path, from_value, to_value, hash)
    VALUES (:claimId, :at, :by, :what, :path, :from, :to, :hash)`)
  const ofClaim = db.prepare(`
    SELECT at, by, what, path, from_value AS "from", to_value AS "to", hash
    FROM history WHERE claim_id = ? ORDER BY sequence`)
  const endOfClaim = db.prepare(
    'SELECT history_hash AS hash, history_length AS length FROM claim WHERE id = ?',
  )
  const moveEnd = db.prepare(
    'UPDATE claim SET history_hash = ?, history_length = history_length + ? WHERE id = ?',
  )
  const withoutHash = db.prepare(`
    SELECT sequence, claim_id AS claimId, at, by, what, path, from_value AS "from", to_value AS "to"
    FROM history WHERE hash IS NULL ORDER BY sequence`)
  const giveHash = db.prepare('UPDATE history SET hash = ? WHERE sequence = ?')
  const pendingOfClaim = db.prepare(`
    SELECT since AS at, :who AS by, 'edited' AS what, path, from_value AS "from", to_value AS "to"
    FROM pending_edit WHERE claim_id = :claimId ORDER BY since, path`)
  const pending = db.prepare(`
    SELECT claim_id AS claimId, since AS at, :who AS by, 'edited' AS what, path,
      from_value AS "from", to_value AS "to"
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

  const endOf = (claimId: ClaimId): ChainEnd => readRow('claim', endRow, endOfClaim.get(claimId))

  /** The hash of a claim's next line; the claim's note of its end moves on with it. */
  function lengthen(claimId: ClaimId, entry: HistoryEntry): string {
    const hash = chainHash(endOf(claimId).hash, claimId, entry)
    moveEnd.run(hash, 1, claimId)
    return hash
  }

  /** Adds lines in their order; the claim's note of its end, which is a row of some length, moves once. */
  function add(claimId: ClaimId, entries: readonly HistoryEntry[]): void {
    let { hash } = endOf(claimId)
    for (const entry of entries) {
      hash = chainHash(hash, claimId, entry)
      insert.run({ claimId, ...entry, hash })
    }
    moveEnd.run(hash, entries.length, claimId)
  }

  const flush = atomic(context, (claimId: ClaimId | null, until: Instant) => {
    const rows = pending.all({ claimId, until, who: who() })
    if (rows.length === 0) return
    for (const row of rows) {
      const { claimId: ofClaim, ...entry } = readRow('pending_edit', ofSomeClaim, row)
      add(ofClaim, [entry])
    }
    removeFlushed.run({ claimId, until })
  })

  const lineOf = (entry: NewEntry, at: Instant): HistoryEntry => {
    const { what, by = who(), path = null, from = null, to = null } = entry
    return { at, by, what, path, from, to }
  }

  const chainOf = (claimId: ClaimId): ChainedEntry[] =>
    ofClaim.all(claimId).map(row => readRow('history', chainedRow, row))

  return {
    /** The first line of a claim that is about to be made: the hash is noted with the claim, then the line is written. */
    firstLine(claimId: ClaimId, entry: NewEntry): { readonly hash: string; readonly write: () => void } {
      const line = lineOf(entry, now(context))
      const hash = chainHash('', claimId, line)
      return { hash, write: () => void insert.run({ claimId, ...line, hash }) }
    },

    /** Adds lines; edits gathered before them come first. */
    append: atomic(context, (claimId: ClaimId, ...entries: NewEntry[]) => {
      const at = now(context)
      flush(claimId, at)
      const lines = entries.map(entry => lineOf(entry, at))
      if (lines.length > 0) add(claimId, lines)
    }),

    /** In the order of happening; what still gathers is the end. */
    list(claimId: ClaimId): HistoryEntry[] {
      return [...chainOf(claimId), ...pendingOfClaim.all({ claimId, who: who() })].map(row =>
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

    /** The lines with their hashes, and where the claim says that they end; what still gathers becomes lines first. */
    chain(claimId: ClaimId): { readonly entries: ChainedEntry[]; readonly end: ChainEnd } {
      flush(claimId, '9999')
      return { entries: chainOf(claimId), end: endOf(claimId) }
    },

    /** Whether every line is there as it was written. */
    verify(claimId: ClaimId): ChainState {
      const { entries, end } = this.chain(claimId)
      return checkChain(claimId, entries, end)
    },

    /** Ties the lines of a version that had no chain to each other, in their order: at the first start after it. */
    chainOldLines: atomic(context, () => {
      for (const row of withoutHash.all()) {
        const { sequence, claimId, ...entry } = readRow('history', withoutHashRow, row)
        giveHash.run(lengthen(claimId, entry), sequence)
      }
    }),

    /** Turns gathered edits, of one claim or of all, into lines: at start and at the end. */
    flushPendingEdits(claimId?: ClaimId): void {
      // Whatever the clock says: one that was set back must leave none behind.
      flush(claimId ?? null, '9999')
    },
  }
}

export type HistoryRepository = ReturnType<typeof historyRepository>
