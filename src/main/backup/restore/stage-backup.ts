import { copyFileSync, existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { makeFolder } from '../../make-folder.ts'
import { inOrder, migrate } from '../../sqlite/migrate.ts'
import { prepareConnection } from '../../vault/database.ts'
import { backupFiles, documentsFileOf } from '../backup-folder.ts'
import { syncFile } from '../copy-claims.ts'
import { type DocumentCopies, type DocumentCopy, openDocumentCopies } from '../document-copies.ts'
import { keyIdsIn } from '../key-ids.ts'
import type { KeptDocument, Manifest } from '../manifest.ts'
import { type BackupRefusal, wholeBackup } from '../whole-backup.ts'
import { swappedFiles } from './swap-files.ts'

export interface StageOrder {
  /** Of the backups. */
  readonly folder: string
  readonly id: string
  /** Where the restored files are put together; emptied first. */
  readonly staging: string
  /** The present ones; they are only read. */
  readonly keyFile: string
  readonly vaultFile: string
  readonly vaultMigrations: Readonly<Record<string, string>>
  /** The newest schema of `claims.db` that this version understands. */
  readonly newestSchema: number
}

export type Staged = 'staged' | BackupRefusal

/**
 * Puts the files of a backup together, whole and checked, beside those in use, which stay as they are. @throws what SQLite
 * and the file system throw, as for a full disk
 */
export async function stageBackup(order: StageOrder): Promise<Staged> {
  const { folder, id, staging } = order
  const manifest = await wholeBackup(folder, id, order.newestSchema)
  if (typeof manifest === 'string') return manifest
  const backup = backupFiles(folder, id)
  rmSync(staging, { recursive: true, force: true })
  makeFolder(staging)
  const files = swappedFiles(staging)
  copyFileSync(backup.claims, files.claims)
  syncFile(files.claims)
  stageKey(manifest, backup.key, order, files.key)
  return stageVault(manifest.documents, order, files) ? 'staged' : 'damaged'
}

/** The present key file has the newer ways in: it stays where it has every key that the documents need. */
function stageKey(manifest: Manifest, backupKey: string, { keyFile }: StageOrder, to: string): void {
  const present = keyIdsIn(keyFile)
  const isEnough = present.length > 0 && manifest.documents.every(({ keyId }) => present.includes(keyId))
  const from = isEnough || !existsSync(backupKey) ? keyFile : backupKey
  if (!existsSync(from)) return
  copyFileSync(from, to)
  syncFile(to)
}

function stageVault(
  documents: readonly KeptDocument[],
  order: StageOrder,
  staged: { readonly claims: string; readonly vault: string },
): boolean {
  const copies = openDocumentCopies(documentsFileOf(order.folder))
  const vault = newVault(staged, order.vaultMigrations)
  try {
    for (const document of documents) if (!restoreDocument(vault, copies, copies.find(document))) return false
    countOn(vault, copies, order.vaultFile)
    return true
  } finally {
    vault.close()
    copies.close()
  }
}

/** An empty vault that belongs to the claims beside it. */
export function newVault(
  staged: { readonly claims: string; readonly vault: string },
  migrations: StageOrder['vaultMigrations'],
): Database.Database {
  const vault = new Database(staged.vault)
  prepareConnection(vault)
  migrate(vault, inOrder(migrations))
  const pairId = pairIdOf(staged.claims)
  if (pairId !== null) vault.prepare('INSERT INTO pair (only_row, pair_id) VALUES (1, ?)').run(pairId)
  return vault
}

/** Null for claims of a schema without one: the first start then joins the two. */
function pairIdOf(claimsFile: string): string | null {
  const claims = new Database(claimsFile, { readonly: true })
  try {
    const hasPair = claims.prepare(`SELECT 1 FROM pragma_table_info('device') WHERE name = 'pair_id'`).get()
    const pairId = hasPair === undefined ? null : claims.prepare('SELECT pair_id FROM device').pluck().get()
    return z
      .string()
      .nullable()
      .parse(pairId ?? null)
  } finally {
    claims.close()
  }
}

/** A number is never used twice, also not by what comes after the restoring. */
export function countOn(
  vault: Database.Database,
  copies: Pick<DocumentCopies, 'all'> | null,
  presentVault: string,
): void {
  const copied = copies?.all().map(({ ingestId }) => ingestId) ?? []
  const last = Math.max(lastNumber(presentVault), ...copied, 0)
  vault.prepare(`DELETE FROM sqlite_sequence WHERE name = 'ingest'`).run()
  vault.prepare(`INSERT INTO sqlite_sequence (name, seq) VALUES ('ingest', ?)`).run(last)
}

/** Writes a document as the vault had it: same number, same key, same chunks; false where the copy is not whole. */
export function restoreDocument(
  vault: Database.Database,
  copies: Pick<DocumentCopies, 'chunk'>,
  copy: DocumentCopy | undefined,
): boolean {
  if (copy === undefined) return false
  const { number, sha256, keyId, ingestId, sizeBytes, chunkCount, storedAt } = copy
  const addChunk = vault.prepare(
    'INSERT INTO chunk (ingest_id, position, nonce, tag, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  const write = vault.transaction(() => {
    vault
      .prepare('INSERT INTO document (sha256, size_bytes, chunk_count, stored_at) VALUES (?, ?, ?, ?)')
      .run(sha256, sizeBytes, chunkCount, storedAt)
    vault
      .prepare('INSERT INTO ingest (id, sha256, key_id, started_at) VALUES (?, ?, ?, ?)')
      .run(ingestId, sha256, keyId, storedAt)
    for (let position = 0; position < chunkCount; position += 1) {
      const chunk = copies.chunk(number, position)
      if (chunk === undefined) throw new IncompleteCopy()
      addChunk.run(ingestId, position, chunk.nonce, chunk.tag, chunk.bytes)
    }
  })
  try {
    write()
    return true
  } catch (error) {
    if (error instanceof IncompleteCopy) return false
    throw error
  }
}

/** Rolls the document back. */
class IncompleteCopy extends Error {}

/** The last number that the present vault has given; 0 where it cannot be read. */
function lastNumber(vaultFile: string): number {
  try {
    const db = new Database(vaultFile, { readonly: true, fileMustExist: true })
    try {
      const row = db.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'ingest'`).pluck().get()
      return z.int().parse(row ?? 0)
    } finally {
      db.close()
    }
  } catch {
    // Missing or damaged: what the backups know of numbers must do.
    return 0
  }
}
