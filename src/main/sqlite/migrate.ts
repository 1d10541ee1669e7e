import type Database from 'better-sqlite3'

/** One step of the schema: `0002_what_it_does.sql` makes version 2 of version 1. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** The migrations by their files' names. @throws when their numbers are not 1, 2, 3 …: a defect of ours */
export function inOrder(sqlByFile: Readonly<Record<string, string>>): readonly Migration[] {
  const migrations = Object.entries(sqlByFile)
    .map(([path, sql]) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      return { version: Number.parseInt(name, 10), name, sql }
    })
    .toSorted((a, b) => a.version - b.version)
  for (const [index, { version, name }] of migrations.entries()) {
    if (version !== index + 1) throw new Error(`Migration ${name} is not number ${index + 1}.`)
  }
  return migrations
}

export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings the schema to its newest version: each migration in one transaction with its number; all of a new file in one, since
 * each waits for the disk.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const from = versionOf(db)
  const missing = migrations.filter(({ version }) => version > from)
  if (missing.length === 0) return
  // Off while tables may be rebuilt (it cannot be switched inside a transaction); checked before each commit instead.
  db.pragma('foreign_keys = OFF')
  const apply = db.transaction(({ version, name, sql }: Migration) => {
    db.exec(sql)
    const orphans = db.pragma('foreign_key_check')
    if (!Array.isArray(orphans) || orphans.length > 0)
      throw new Error(`${name} leaves rows without their parent.`)
    db.pragma(`user_version = ${version}`)
  })
  const applyAll = () => {
    for (const migration of missing) apply.immediate(migration)
  }
  try {
    if (from === 0) db.transaction(applyAll).immediate()
    else applyAll()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
