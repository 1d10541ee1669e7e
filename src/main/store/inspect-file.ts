import { closeSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { versionOf } from '../sqlite/migrate.ts'

/** What lies at the path, seen without changing a byte. */
export type FileInspection =
  | { readonly is: 'absent' }
  | { readonly is: 'not-a-database' }
  | { readonly is: 'database'; readonly version: number; readonly applicationId: number }

/** `PRAGMA application_id` of a claims.db, as its first migration sets it: 'CLDK' in ASCII. */
export const applicationId = 0x434c444b

// SQLite's file format, section 1.3: the header, and in it two big-endian numbers.
const headerBytes = 100
const magic = 'SQLite format 3\0'
const userVersionAt = 60
const applicationIdAt = 68

/** @throws what the file system throws, e.g. for a folder at the path */
export function inspectFile(file: string): FileInspection {
  const header = readHeader(file)
  // An empty file is what a first start leaves that is cut off before its first write.
  if (header === null || header.length === 0) return { is: 'absent' }
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic) {
    return { is: 'not-a-database' }
  }
  if (hasJournal(file)) return withJournal(file)
  return {
    is: 'database',
    version: header.readUInt32BE(userVersionAt),
    applicationId: header.readUInt32BE(applicationIdAt),
  }
}

function readHeader(file: string): Buffer | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null
  const opened = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(headerBytes)
    return buffer.subarray(0, readSync(opened, buffer, 0, headerBytes, 0))
  } finally {
    closeSync(opened)
  }
}

/** Changes that have not reached the file yet, left by a process that did not end well. */
function hasJournal(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** The header in the file may be older than the one in the journal; a reading connection sees the newest. */
function withJournal(file: string): FileInspection {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return {
      is: 'database',
      version: versionOf(db),
      applicationId: Number(db.pragma('application_id', { simple: true })),
    }
  } finally {
    db.close()
  }
}
