import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { passesQuickCheck } from '../sqlite/quick-check.ts'
import { chunkReader } from '../vault/chunk-store.ts'
import type { ClaimsCopy } from './copy-claims.ts'
import { type Copied, type CopyRequest, copyDocuments } from './copy-documents.ts'
import {
  type PackOrder,
  packBackup,
  type Unpacked,
  type UnpackOrder,
  unpackBackup,
} from './file/backup-file.ts'
import { type ListedBackup, summarizeBackups } from './list-backups.ts'
import type { Manifest } from './manifest.ts'
import { type Recovered, type RecoveryOrder, recover } from './recovery/recover.ts'
import { type Staged, type StageOrder, stageBackup } from './restore/stage-backup.ts'
import { beginBackup, type EndOrder, endBackup, giveUpBackup } from './write-backup.ts'

/** What is done in a thread of its own, by name: what it is given and what it answers. */
export interface Jobs {
  begin: { order: Parameters<typeof beginBackup>[0]; result: ClaimsCopy }
  /** Where the vault is locked or not open; else the vault's own thread copies. */
  documents: {
    order: Pick<CopyRequest, 'file' | 'hashes'> & { readonly vaultFile: string }
    result: Copied
  }
  end: { order: EndOrder; result: Manifest }
  /** The other end of a backup: it could not be made. */
  giveUp: { order: { readonly folder: string }; result: null }
  list: { order: { readonly folder: string }; result: ListedBackup[] }
  pack: { order: PackOrder; result: null }
  unpack: { order: UnpackOrder; result: Unpacked }
  recover: { order: RecoveryOrder; result: Recovered }
  stage: { order: StageOrder; result: Staged }
  /** Of a database that is in use. */
  check: { order: { readonly file: string }; result: 'sound' | 'damaged' }
}
export type JobName = keyof Jobs

/** An order as it goes to the thread. */
export type Job = { [Name in JobName]: { readonly name: Name; readonly order: Jobs[Name]['order'] } }[JobName]

export async function perform(job: Job): Promise<Jobs[JobName]['result']> {
  switch (job.name) {
    case 'begin':
      return beginBackup(job.order)
    case 'documents':
      return copyWithoutKey(job.order)
    case 'end':
      return endBackup(job.order)
    case 'giveUp':
      return giveUpBackup(job.order.folder)
    case 'list':
      return summarizeBackups(job.order.folder)
    case 'pack':
      return packBackup(job.order)
    case 'unpack':
      return unpackBackup(job.order)
    case 'recover':
      return recover(job.order)
    case 'stage':
      return stageBackup(job.order)
    case 'check':
      return checkFile(job.order.file)
  }
}

function checkFile(file: string): 'sound' | 'damaged' {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return passesQuickCheck(db) ? 'sound' : 'damaged'
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(String(Object(error).code))) return 'damaged'
    throw error
  } finally {
    db.close()
  }
}

async function copyWithoutKey({ vaultFile, ...order }: Jobs['documents']['order']): Promise<Copied> {
  const { signal } = new AbortController()
  if (!existsSync(vaultFile)) return copyDocuments({ ...order, store: nothing, keys: null, signal })
  const vault = new Database(vaultFile, { readonly: true, fileMustExist: true })
  try {
    return await copyDocuments({ ...order, store: chunkReader(vault), keys: null, signal })
  } finally {
    vault.close()
  }
}

const nothing = { findDocument: () => undefined, findChunk: () => undefined }
