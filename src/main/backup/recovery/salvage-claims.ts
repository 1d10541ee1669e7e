import Database, { type Database as Connection } from 'better-sqlite3'
import { z } from 'zod'
import { claimIdSchema } from '../../../shared/domain/identifiers.ts'
import type { NamedClaim } from '../../../shared/ipc/recovery-procedures.ts'
import { claimSearch } from '../../store/claim-search.ts'
import { type ReadableRows, type Row, readableRows } from './readable-rows.ts'

/** What came of reading a damaged `claims.db`. */
export interface SalvagedClaims {
  /** Claims that are as they were last. */
  readonly salvaged: number
  /** Claims that are as they were in the backup, since their newest version could not be read. */
  readonly fromBackup: readonly NamedClaim[]
  /** Claims that are neither in the backup nor to be read. */
  readonly lost: readonly NamedClaim[]
  /** Claims of which some line, message or document could not be read. */
  readonly hasGaps: boolean
}

/** Of these tables, what the damaged file has of a claim takes the place of what the backup has of it. */
const replaced = ['pending_edit', 'outbox', 'reply', 'conflict', 'verification', 'returned_claim']
/** Of these, what the damaged file has is added. */
const added = ['attachment', 'comment', 'history', 'sent', 'arbitration']
/** And these belong to no claim. What was read of the service stays the backup's: all since then is read once more. */
const general = ['setting', 'told', 'fetched_document', 'claim_import', 'claim_template']
/** What the user can take back: steps refer to each other, so all of it is brought over, or nothing. */
const journal = ['undo_step', 'undo_change']
/** The customer book, customers before what refers to them. */
const book = ['customer', 'customer_key', 'customer_merge', 'customer_apart']

/**
 * Brings what can be read of a damaged `claims.db` into the one that takes its place, of the newest schema: row by row, each
 * checked by the tables' own rules. `target` holds the backup, or nothing.
 *
 * @param damagedFile null where nothing of it is to be read
 */
export function salvageClaims(target: Connection, damagedFile: string | null): SalvagedClaims {
  const source = damagedFile === null ? null : openDamaged(damagedFile)
  if (source === null) return { salvaged: 0, fromBackup: claimsIn(target), lost: [], hasGaps: true }
  try {
    target.pragma('foreign_keys = OFF')
    const result = target.transaction(() => bringOver(target, source))()
    target.pragma('foreign_keys = ON')
    return result
  } finally {
    source.close()
  }
}

/** Null where not even its table of contents can be read. */
function openDamaged(file: string): Connection | null {
  let source: Connection | undefined
  try {
    source = new Database(file, { readonly: true, fileMustExist: true })
    source.prepare('SELECT name FROM sqlite_schema').all()
    return source
  } catch {
    source?.close()
    return null
  }
}

function bringOver(target: Connection, source: Connection): SalvagedClaims {
  // First, so that the claims find their customers there and make no new ones.
  for (const table of book) bringTable(target, source, table)
  const claims = readTable(source, 'claim')
  const salvaged = new Set(insert(target, 'claim', claims.rows).map(({ id }) => String(id)))
  const isSalvaged = ({ claim_id: id }: Row) => salvaged.has(String(id))
  let { hasGaps } = claims
  for (const table of [...replaced, ...added]) {
    const found = readTable(source, table)
    hasGaps ||= found.hasGaps
    if (replaced.includes(table))
      for (const id of salvaged) target.prepare(`DELETE FROM "${table}" WHERE claim_id = ?`).run(id)
    insert(target, table, found.rows.filter(isSalvaged))
  }
  for (const table of general) insert(target, table, readTable(source, table).rows)
  bringJournal(target, source)
  if (target.prepare('SELECT 1 FROM device').get() === undefined)
    insert(target, 'device', readTable(source, 'device').rows)
  makeConsistent(target)
  const inBackup = claimsIn(target).filter(({ id }) => !salvaged.has(id))
  const known = new Set([...salvaged, ...inBackup.map(({ id }) => id)])
  const lost = knownIds(source).filter(id => !known.has(id))
  const wasThere = new Set(knownIds(source))
  return {
    salvaged: salvaged.size,
    // One that the damaged file does not know was deleted since the backup, or is not to be told from such a one.
    fromBackup:
      claims.hasGaps || claims.rows.length === 0
        ? inBackup.filter(({ id }) => wasThere.has(id) || wasThere.size === 0)
        : [],
    lost: lost.length === 0 ? [] : named(lost, source),
    hasGaps,
  }
}

/** What does not fit the claims as they are now is left alone when it is to be taken back. */
function bringJournal(target: Connection, source: Connection): void {
  const tables = journal.map(table => ({ table, ...readTable(source, table) }))
  for (const table of journal.toReversed()) target.exec(`DELETE FROM "${table}"`)
  if (tables.some(({ hasGaps }) => hasGaps)) return
  for (const { table, rows } of tables) insert(target, table, rows)
}

/** As the damaged file has it where all of it can be read; else what can be, beside what the backup has. */
function bringTable(target: Connection, source: Connection, table: string): void {
  const { rows, hasGaps } = readTable(source, table)
  if (!hasGaps) target.exec(`DELETE FROM "${table}"`)
  insert(target, table, rows)
}

function readTable(source: Connection, table: string): ReadableRows {
  try {
    return readableRows(source, table)
  } catch {
    // Of an older schema, or the table itself cannot be found.
    return { rows: [], hasGaps: true }
  }
}

/** Those that the target took; it refuses what breaks a rule of its tables, as damaged text does. @throws all else */
function insert(target: Connection, table: string, rows: readonly Row[]): Row[] {
  const [first] = rows
  if (first === undefined) return []
  const names = writableColumns(target, table).filter(name => name in first)
  const columns = names.map(name => `"${name}"`).join(', ')
  // History is append-only, for us as for everybody.
  const verb = table === 'history' ? 'INSERT OR IGNORE' : 'INSERT OR REPLACE'
  const put = target.prepare(
    `${verb} INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  return rows.filter(row => {
    try {
      put.run(names.map(name => row[name]))
      return true
    } catch (error) {
      if (isRefusedRow(error)) return false
      throw error
    }
  })
}

/** A row that breaks a rule, and not a disk that fails. */
function isRefusedRow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(String(error.code))
}

function writableColumns(db: Connection, table: string): string[] {
  const rows = db.prepare(`SELECT name, hidden FROM pragma_table_xinfo(?)`).all(table)
  return z
    .array(z.object({ name: z.string(), hidden: z.int() }))
    .parse(rows)
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name)
}

function makeConsistent(target: Connection): void {
  // What waited to be sent and lost its body is its user's again; under its own number it cannot be sent twice.
  target.exec(`
    UPDATE claim SET state = CASE
      WHEN service_version IS NULL THEN 'draft' ELSE COALESCE(service_claim ->> '$.status', 'submitted') END
    WHERE state IN ('queued', 'sending') AND NOT EXISTS (SELECT 1 FROM outbox WHERE claim_id = claim.id);
    DELETE FROM outbox WHERE claim_id IN (SELECT id FROM claim WHERE state NOT IN ('queued', 'sending'));
    UPDATE claim SET follows = NULL WHERE follows NOT IN (SELECT id FROM claim);
    UPDATE attachment SET replaced_by = NULL WHERE replaced_by NOT IN (SELECT id FROM attachment);`)
  for (const table of [...replaced, ...added])
    target.exec(`DELETE FROM "${table}" WHERE claim_id NOT IN (SELECT id FROM claim)`)
  target.exec(`
    DELETE FROM customer_key WHERE customer_id NOT IN (SELECT id FROM customer);
    INSERT INTO customer_of_claim SELECT * FROM customer_of_claim ORDER BY at`)
  countStatesAnew(target)
  const search = claimSearch({ db: target, clock: () => new Date(), newId: () => '', who: () => '' })
  for (const { id } of claimsIn(target)) search.refresh(claimIdSchema.parse(id))
}

/** Triggers have counted what was brought over as new: counted from the histories instead, as when the table was made. */
function countStatesAnew(target: Connection): void {
  target.exec(`
    DELETE FROM state_flow;
    INSERT INTO state_flow (hour, state, change)
    SELECT hour, state, SUM(change) FROM (
      SELECT substr(created_at, 1, 13) AS hour, 'draft' AS state, 1 AS change FROM claim WHERE deleted_at IS NULL
      UNION ALL
      SELECT substr(at, 1, 13), from_value, -1 FROM history JOIN claim ON claim.id = claim_id
      WHERE what = 'state' AND from_value IS NOT NULL AND deleted_at IS NULL
      UNION ALL
      SELECT substr(at, 1, 13), to_value, 1 FROM history JOIN claim ON claim.id = claim_id
      WHERE what = 'state' AND to_value IS NOT NULL AND deleted_at IS NULL
    ) GROUP BY hour, state HAVING SUM(change) <> 0`)
}

function claimsIn(db: Connection): NamedClaim[] {
  const named = z.array(z.object({ id: z.string(), claimName: z.string(), customerName: z.string() }))
  return named.parse(
    db
      .prepare(
        `SELECT id, COALESCE(claim_name, '') AS claimName, COALESCE(customer_name, '') AS customerName FROM claim
         WHERE deleted_at IS NULL`,
      )
      .all(),
  )
}

/** Numbers of claims that an index still has although their rows may be gone. */
function knownIds(source: Connection): string[] {
  try {
    const ids = source.prepare('SELECT id FROM claim INDEXED BY sqlite_autoindex_claim_1').pluck().all()
    return ids.map(String)
  } catch {
    // The index is damaged as well: then nothing says what there was.
    return []
  }
}

/** By what the search had of them: its first two lines are these names. */
function named(ids: readonly string[], source: Connection): NamedClaim[] {
  const found = new Map(readTable(source, 'claim_search_content').rows.map(row => [row.c0, row.c1]))
  return ids.map(id => {
    const [claimName = '', customerName = ''] = String(found.get(id) ?? '').split('\n')
    return { id, claimName, customerName }
  })
}
