import type { Database } from 'better-sqlite3'

/** Another one whenever something was edited, and the same after a round of sync that brought nothing. Of any schema. */
export function editFingerprint(db: Database): string {
  const parts = [
    'SELECT MAX(updated_at) FROM claim WHERE deleted_at IS NULL',
    'SELECT MAX(sequence) FROM history',
    `SELECT group_concat(name || value, ';') FROM setting`,
    ...(hasTable(db, 'reply') ? ['SELECT COUNT(*) || total(length(text)) FROM reply'] : []),
  ]
  return parts.map(sql => String(db.prepare(sql).pluck().get() ?? '')).join(' ')
}

export const hasTable = (db: Database, name: string) =>
  db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined
