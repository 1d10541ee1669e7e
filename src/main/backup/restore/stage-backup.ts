import { copyFileSync, existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { makeFolder } from '../../make-folder.ts'
import { inOrder, migrate } from '../../sqlite/migrate.ts'
import { prepareConnection } from '../../vault/database.ts'
import { backupFiles, documentsFileOf, readManifest } from '../backup-folder.ts'
import { syncFile } from '../copy-claims.ts'
import { type DocumentCopies, openDocumentCopies } from '../document-copies.ts'
import { keyIdsIn } from '../key-ids.ts'
import type { KeptDocument, Manifest } from '../manifest.ts'
import { hashOfFile } from '../write-backup.ts'
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

export type Staged = 'staged' | 'not-found' | 'damaged' | 'newer'

/**
 * Puts the files of a backup together, whole and checked, beside those in use, which stay as they are. @throws what SQLite
 * and the file system throw, as for a full disk
 */
export async function stageBackup(order: StageOrder): Promise<Staged> {
  const { folder, id, staging } = order
  const manifest = readManifest(folder, id)
  if (manifest === null) return existsSync(backupFiles(folder, id).folder) ? 'damaged' : 'not-found'
  if (manifest.schema > order.newestSchema) return 'newer'
  const backup = backupFiles(folder, id)
  if (!existsSync(backup.claims)) return 'damaged'
  if ((await hashOfFile(backup.claims)) !== manifest.claimsFile.sha256) return 'damaged'
  rmSync(staging, { recursive: true, force: true })
  makeFolder(staging)
  const files = swappedFiles(staging)
  copyFileSync(backup.claims, files.claims)
  syncFile(files.claims)
  stageKey(manifest, backup.key, order, files.key)
  return stageVault(manifest.documents, order, files.vault) ? 'staged' : 'damaged'
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

function stageVault(documents: readonly KeptDocument[], order: StageOrder, to: string): boolean {
  const copies = openDocumentCopies(documentsFileOf(order.folder))
  const vault = new Database(to)
  try {
    prepareConnection(vault)
    migrate(vault, inOrder(order.vaultMigrations))
    for (const document of documents) if (!restoreDocument(vault, copies, document)) return false
    // A number is never used twice, also not by what comes after the restoring.
    const last = Math.max(lastNumber(order.vaultFile), ...copies.all().map(({ ingestId }) => ingestId), 0)
    vault.prepare(`DELETE FROM sqlite_sequence WHERE name = 'ingest'`).run()
    vault.prepare(`INSERT INTO sqlite_sequence (name, seq) VALUES ('ingest', ?)`).run(last)
    return true
  } finally {
    vault.close()
    copies.close()
  }
}

/** Writes a document as the vault had it: same number, same key, same chunks; false where the copy is not whole. */
export function restoreDocument(
  vault: Database.Database,
  copies: Pick<DocumentCopies, 'find' | 'chunk'>,
  document: KeptDocument,
): boolean {
  const copy = copies.find(document)
  if (copy === undefined) return false
  const { number, sha256, keyId, ingestId, sizeBytes, chunkCount, storedAt } = copy
  const addChunk = vault.prepare(
    'INSERT INTO chunk (ingest_id, position, nonce, tag, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  return vault.transaction(() => {
    vault
      .prepare('INSERT INTO document (sha256, size_bytes, chunk_count, stored_at) VALUES (?, ?, ?, ?)')
      .run(sha256, sizeBytes, chunkCount, storedAt)
    vault
      .prepare('INSERT INTO ingest (id, sha256, key_id, started_at) VALUES (?, ?, ?, ?)')
      .run(ingestId, sha256, keyId, storedAt)
    for (let position = 0; position < chunkCount; position += 1) {
      const chunk = copies.chunk(number, position)
      if (chunk === undefined) return false
      addChunk.run(ingestId, position, chunk.nonce, chunk.tag, chunk.bytes)
    }
    return true
  })()
}

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
