import type { Database } from 'better-sqlite3'

export type Migrations = Readonly<Record<string, string>>

interface Migration {
  readonly version: number
  readonly sql: string
}

/** Whether the file has a schema that these migrations do not know. To be asked before anything else is set on the connection. */
export function isFromNewerVersion(db: Database, migrations: Migrations): boolean {
  return versionOf(db) > inOrder(migrations).length
}

/** Brings the schema up to the newest of the migrations (`0001_name.sql` → text), each in one transaction. */
export function migrate(db: Database, migrations: Migrations): void {
  for (const { version, sql } of inOrder(migrations).slice(versionOf(db))) {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
}

const versionOf = (db: Database) => Number(db.pragma('user_version', { simple: true }))

function inOrder(migrations: Migrations): Migration[] {
  const ordered = Object.entries(migrations)
    .map(([path, sql]) => ({ version: Number(/(\d{4})_[^/]*\.sql$/.exec(path)?.[1]), sql }))
    .toSorted((a, b) => a.version - b.version)
  if (ordered.some(({ version }, index) => version !== index + 1))
    throw new Error('The vault’s migrations are not numbered one after the other.')
  return ordered
}
