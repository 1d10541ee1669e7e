import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database, { type Database as Connection } from 'better-sqlite3'
import { z } from 'zod'
import type { Sha256 } from '../../../shared/domain/identifiers.ts'
import type { RecoveryReport } from '../../../shared/ipc/recovery-procedures.ts'
import { makeFolder } from '../../make-folder.ts'
import { type Migration, migrate } from '../../sqlite/migrate.ts'
import { backupFiles } from '../backup-folder.ts'
import { referencedHashes, syncFile } from '../copy-claims.ts'
import { keyIdsIn } from '../key-ids.ts'
import { swappedFiles } from '../restore/swap-files.ts'
import { type BackupRefusal, wholeBackup } from '../whole-backup.ts'
import { examineClaims, isSoundVault } from './examine-files.ts'
import { type SalvagedClaims, salvageClaims } from './salvage-claims.ts'
import { salvageVault } from './salvage-vault.ts'

export interface RecoveryOrder {
  /** Of the backups. */
  readonly folder: string
  /** The backup to go on from; null for what can be read alone. */
  readonly id: string | null
  /** Where the recovered files are put together; emptied first. */
  readonly staging: string
  /** The present ones; they are only read. */
  readonly files: { readonly claims: string; readonly vault: string; readonly vaultKey: string }
  readonly claimMigrations: readonly Migration[]
  readonly vaultMigrations: Readonly<Record<string, string>>
}

export type Recovered = Omit<RecoveryReport, 'setAside'> | BackupRefusal

/**
 * Puts together, beside the files in use, what takes their place: a backup, or nothing, with all that can still be read of the
 * present ones. A sound `claims.db` stays as it is; the vault is put together anew, so that the one from before can be set
 * aside whole. @throws what SQLite and the file system throw, as for a full disk
 */
export async function recover(order: RecoveryOrder): Promise<Recovered> {
  const { folder, id, staging, files } = order
  const backup = id === null ? null : await wholeBackup(folder, id, order.claimMigrations.length)
  if (typeof backup === 'string') return backup
  rmSync(staging, { recursive: true, force: true })
  makeFolder(staging)
  const staged = swappedFiles(staging)
  const found = examineClaims(files.claims, order.claimMigrations)
  const isKept = found === 'sound' && !(hasNoClaims(files.claims) && isSoundVault(files.vault))
  const claims = isKept ? null : stageClaims(order, staged.claims, found !== 'newer')
  const claimsFile = claims === null ? files.claims : staged.claims
  const keyIds = stageKey(order, staged.key)
  const { hashes, nameMissing, countClaims } = readClaims(claimsFile)
  const missing = salvageVault({
    folder,
    presentVault: files.vault,
    staged: { claims: claimsFile, vault: staged.vault },
    vaultMigrations: order.vaultMigrations,
    hashes,
    keyIds,
  })
  return {
    backupAt: claims === null ? null : (backup?.at ?? null),
    whole: claims?.salvaged ?? countClaims(),
    fromBackup: [...(claims?.fromBackup ?? [])],
    lost: [...(claims?.lost ?? [])],
    hasGaps: claims?.hasGaps ?? false,
    missingDocuments: nameMissing(missing),
  }
}

/** Made anew in the place of one that was missing: there is nothing in it to keep. */
function hasNoClaims(file: string): boolean {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare('SELECT 1 FROM claim').get() === undefined
  } finally {
    db.close()
  }
}

function stageClaims(
  { folder, id, staging, files, claimMigrations }: RecoveryOrder,
  to: string,
  isReadable: boolean,
): SalvagedClaims {
  if (id !== null) copyFileSync(backupFiles(folder, id).claims, to)
  const target = new Database(to)
  try {
    target.pragma('foreign_keys = ON')
    migrate(target, claimMigrations)
    return salvageClaims(target, isReadable ? readingCopy(files.claims, staging) : null)
  } finally {
    target.close()
    syncFile(to)
  }
}

/** Reading through the log of a file that was not closed well may write to it: a copy is read instead. */
function readingCopy(file: string, staging: string): string {
  const folder = join(staging, 'reading')
  makeFolder(folder)
  const copy = join(folder, 'claims.db')
  for (const ending of ['', '-wal'])
    if (existsSync(`${file}${ending}`)) copyFileSync(`${file}${ending}`, `${copy}${ending}`)
  return copy
}

/** The keys that will be there: the present ones, or where these are gone, the backup's. */
function stageKey({ folder, id, files }: RecoveryOrder, to: string): string[] {
  const present = keyIdsIn(files.vaultKey)
  if (present.length > 0 || id === null) return present
  const backup = backupFiles(folder, id)
  if (!existsSync(backup.key)) return []
  copyFileSync(backup.key, to)
  syncFile(to)
  return keyIdsIn(to)
}

function readClaims(file: string) {
  const db = new Database(file, { readonly: true })
  try {
    const hashes = referencedHashes(db)
    const attached = attachedDocuments(db)
    const total = Number(db.prepare('SELECT COUNT(*) FROM claim WHERE deleted_at IS NULL').pluck().get())
    return {
      hashes,
      countClaims: () => total,
      nameMissing(missing: readonly Sha256[]) {
        const wanted = new Set<string>(missing)
        return attached.filter(({ sha256 }) => wanted.has(sha256)).map(({ sha256, ...named }) => named)
      },
    }
  } finally {
    db.close()
  }
}

const attachedRow = z.object({
  sha256: z.string(),
  name: z.string(),
  id: z.string(),
  claimName: z.string(),
  customerName: z.string(),
})

function attachedDocuments(db: Connection) {
  return z.array(attachedRow).parse(
    db
      .prepare(
        `SELECT sha256, name, claim.id, COALESCE(claim_name, '') AS claimName,
           COALESCE(customer_name, '') AS customerName
         FROM attachment JOIN claim ON claim.id = claim_id
         WHERE removed_at IS NULL AND deleted_at IS NULL ORDER BY claim.number, position`,
      )
      .all(),
  )
}
