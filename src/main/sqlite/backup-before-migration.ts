import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { makeFolder } from '../make-folder.ts'

/**
 * Copies the database as it is into `backups/` beside it, whole and on disk when it returns. Answers the copy's path.
 * Synchronous, unlike SQLite's online backup: nothing else runs before the schema is right.
 */
export function backUpBeforeMigration(db: Database.Database, version: number, at: Date): string {
  const folder = join(dirname(db.name), 'backups')
  makeFolder(folder)
  const stamp = at.toISOString().replaceAll(':', '-')
  const copy = join(folder, `${basename(db.name, '.db')}-version-${version}-${stamp}.db`)
  const partial = `${copy}.partial`
  // Left by an attempt that was cut off.
  rmSync(partial, { force: true })
  db.prepare(`VACUUM INTO ?`).run(partial)
  sync(partial)
  renameSync(partial, copy)
  return copy
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
