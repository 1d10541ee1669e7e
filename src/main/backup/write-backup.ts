import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import { type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import type { BackupReason } from '../../shared/ipc/backup-procedures.ts'
import { renamePatiently } from '../rename-patiently.ts'
import { syncFolder } from '../vault/sync-folder.ts'
import { backupFiles, documentsFileOf, listBackups, removeUnfinished, unfinished } from './backup-folder.ts'
import { type ClaimsCopy, copyClaims, syncFile } from './copy-claims.ts'
import type { Copied } from './copy-documents.ts'
import { openDocumentCopies } from './document-copies.ts'
import { keyIdsIn } from './key-ids.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { backupsToKeep } from './rotation.ts'

/** First half of a backup: the claims, in a folder that has not its final name yet. */
export async function beginBackup(order: {
  readonly claimsFile: string
  readonly folder: string
  readonly id: string
}): Promise<ClaimsCopy> {
  // Not those above it: a data folder that was moved away must find its place free, and so must a drive.
  if (!existsSync(order.folder)) mkdirSync(order.folder)
  removeUnfinished(order.folder)
  const draft = backupFiles(order.folder, `${order.id}${unfinished}`)
  mkdirSync(draft.folder)
  return copyClaims(order.claimsFile, draft.claims)
}

export interface EndOrder {
  readonly folder: string
  readonly id: string
  readonly keyFile: string
  readonly at: string
  readonly reason: BackupReason
  readonly version: string
  readonly held: ClaimsCopy
  readonly copied: Copied
  readonly keep: number
}

/**
 * Second half, when the documents are copied: the key file, the manifest, the final name; then what is too old goes, and the
 * documents that no backup refers to any more.
 */
export async function endBackup(order: EndOrder): Promise<Manifest> {
  const { folder, id, held, copied } = order
  const draft = backupFiles(folder, `${id}${unfinished}`)
  if (existsSync(order.keyFile)) {
    copyFileSync(order.keyFile, draft.key)
    syncFile(draft.key)
  }
  // Without its key a document is lost, wherever its bytes are.
  const keyIds = keyIdsIn(draft.key)
  const documents = copied.documents.filter(({ keyId }) => keyIds.includes(keyId))
  const lost = copied.documents.filter(({ keyId }) => !keyIds.includes(keyId))
  const manifest = manifestSchema.parse({
    format: 1,
    id,
    at: order.at,
    reason: order.reason,
    version: order.version,
    schema: held.schema,
    claims: held.claims,
    documents,
    missing: [...copied.missing, ...lost.map(({ sha256 }) => sha256)],
    claimsFile: { sizeBytes: statSync(draft.claims).size, sha256: await hashOfFile(draft.claims) },
    fingerprint: held.fingerprint,
  } satisfies Record<keyof Manifest, unknown>)
  writeFileSync(draft.manifest, `${JSON.stringify(manifest)}\n`, { flush: true })
  await syncFolder(draft.folder)
  await renamePatiently(draft.folder, backupFiles(folder, id).folder)
  await syncFolder(folder)
  rotate(order)
  return manifest
}

/**
 * Gives back the room of one that could not be made, its documents' included: on a full disk it is what is missing.
 * @throws what the disk throws; then the next backup begins by removing it
 */
export function giveUpBackup(folder: string): null {
  removeUnfinished(folder)
  const backups = listBackups(folder)
  const isAllReadable =
    readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).length ===
    backups.length
  // One that a failing disk does not show at the moment may need any of them.
  if (isAllReadable && existsSync(documentsFileOf(folder))) dropUnneeded(folder, backups)
  return null
}

function rotate({ folder, at, keep }: Pick<EndOrder, 'folder' | 'at' | 'keep'>): void {
  const backups = listBackups(folder)
  const dayOf = (instant: string) => localDay(new Date(instant))
  const kept = backupsToKeep(backups, { keep, now: at, dayOf })
  for (const { id } of backups.filter(backup => !kept.includes(backup))) {
    const old = backupFiles(folder, id).folder
    // By another name first: one that is half removed must not look like a backup.
    renameSync(old, `${old}${unfinished}`)
  }
  removeUnfinished(folder)
  dropUnneeded(folder, kept)
}

function dropUnneeded(folder: string, kept: readonly Manifest[]): void {
  const nameOf = (document: { sha256: string; keyId: string; ingestId: number }) =>
    `${document.sha256} ${document.keyId} ${document.ingestId}`
  const needed = new Set(kept.flatMap(({ documents }) => documents.map(nameOf)))
  const copies = openDocumentCopies(documentsFileOf(folder))
  try {
    copies.removeUnfinished()
    const unneeded = copies.all().filter(copy => !needed.has(nameOf(copy)))
    for (const { number } of unneeded) copies.remove(number)
    if (unneeded.length > 0) copies.giveBack()
  } finally {
    copies.close()
  }
}

export async function hashOfFile(path: string): Promise<Sha256> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return sha256Schema.parse(hash.digest('hex'))
}
