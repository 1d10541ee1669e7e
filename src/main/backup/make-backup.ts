import type { Sha256 } from '../../shared/domain/identifiers.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { BackupReason } from '../../shared/ipc/backup-procedures.ts'
import { documentsFileOf } from './backup-folder.ts'
import type { Copied } from './copy-documents.ts'
import { keyIdsIn } from './key-ids.ts'
import type { Manifest } from './manifest.ts'
import type { RunJob } from './run-job.ts'

/** The vault said why it cannot be copied. */
export class BackupRefused extends Error {
  readonly problem: Problem
  constructor(cause: Problem) {
    super(cause.code)
    this.problem = cause
  }
}

export interface BackupOrder {
  readonly files: { readonly claims: string; readonly vault: string; readonly vaultKey: string }
  readonly folder: string
  readonly at: Date
  readonly reason: BackupReason
  readonly version: string
  readonly keep: number
  readonly runJob: RunJob
  /** By the vault's own thread; a problem, as of a locked vault, has the documents copied without their key. */
  readonly copyByVault?: (order: { file: string; hashes: readonly Sha256[] }) => Promise<Outcome<Copied>>
}

/**
 * One backup, from the first byte to the last check. `claims.db` is copied first and the documents afterwards: as long as
 * nothing is swept in between, the vault has all that the copy refers to. Rejects with what a thread threw; nothing is left
 * then of what it wrote.
 */
export async function makeBackup(order: BackupOrder): Promise<Manifest> {
  try {
    return await make(order)
  } catch (error) {
    await order.runJob('giveUp', { folder: order.folder }).catch(() => {
      // The disk refuses even that: the next backup begins by removing it.
    })
    throw error
  }
}

async function make(order: BackupOrder): Promise<Manifest> {
  const { files, folder, at, runJob } = order
  const id = at.toISOString().replaceAll(':', '-')
  const held = await runJob('begin', { claimsFile: files.claims, folder, id })
  let copied = await copyDocuments(order, held.hashes)
  const keyIds = keyIdsIn(files.vaultKey)
  // The key was changed meanwhile: what was copied before that is encrypted by one that is no longer there.
  if (copied.documents.some(({ keyId }) => !keyIds.includes(keyId)))
    copied = await copyDocuments(order, held.hashes)
  return runJob('end', {
    folder,
    id,
    keyFile: files.vaultKey,
    at: at.toISOString(),
    reason: order.reason,
    version: order.version,
    held,
    copied,
    keep: order.keep,
  })
}

async function copyDocuments(
  { files, folder, runJob, copyByVault }: BackupOrder,
  hashes: readonly Sha256[],
): Promise<Copied> {
  const file = documentsFileOf(folder)
  const outcome = await copyByVault?.({ file, hashes })
  if (outcome?.ok) return outcome.value
  if (outcome && outcome.problem.code !== 'vault-locked') throw new BackupRefused(outcome.problem)
  return runJob('documents', { file, hashes, vaultFile: files.vault })
}
