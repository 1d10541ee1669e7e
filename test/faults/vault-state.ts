import { join } from 'node:path'
import Database, { type Database as Connection } from 'better-sqlite3'

/** What both files hold, read from outside while no process has them open. */
export interface DataState {
  readonly checks: unknown[]
  /** Documents that are attached now, by ID. */
  readonly attached: string[]
  /** Hashes that rows of claims.db refer to, each once, in order. */
  readonly referenced: string[]
  /** Hashes of the documents in the vault, in order. */
  readonly stored: string[]
  /** Ingests without a document, chunks without an ingest's document, free pages: what a sweep must leave none of. */
  readonly leftovers: { readonly ingests: number; readonly chunks: number; readonly freePages: number }
}

export function dataState(folder: string): DataState {
  const claims = new Database(join(folder, 'claims.db'))
  const vault = new Database(join(folder, 'vault.db'))
  try {
    return {
      checks: [claims, vault].flatMap(db => [db.pragma('integrity_check', { simple: true }), ...orphans(db)]),
      attached: strings(
        claims,
        `SELECT attachment.id FROM attachment JOIN claim ON claim.id = claim_id
         WHERE removed_at IS NULL AND deleted_at IS NULL`,
      ),
      referenced: strings(claims, 'SELECT DISTINCT sha256 FROM attachment ORDER BY sha256'),
      stored: strings(vault, 'SELECT sha256 FROM document ORDER BY sha256'),
      leftovers: {
        ingests: number(vault, 'SELECT count(*) FROM ingest WHERE sha256 IS NULL'),
        chunks: number(
          vault,
          'SELECT (SELECT count(*) FROM chunk) - (SELECT coalesce(sum(chunk_count), 0) FROM document)',
        ),
        freePages: Number(vault.pragma('freelist_count', { simple: true })),
      },
    }
  } finally {
    claims.close()
    vault.close()
  }
}

function orphans(db: Connection): unknown[] {
  const found = db.pragma('foreign_key_check')
  return Array.isArray(found) ? found : [found]
}

const strings = (db: Connection, sql: string): string[] => db.prepare(sql).pluck().all().map(String)
const number = (db: Connection, sql: string): number => Number(db.prepare(sql).pluck().get())
