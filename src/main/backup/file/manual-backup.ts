import { createSecretKey, randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { makeFolder } from '../../make-folder.ts'
import { keyBytes, wrapKeys } from '../../vault/key/key-wrappings.ts'
import type { Safe } from '../../vault/safe.ts'
import type { Vault } from '../../vault/vault.ts'
import { makeBackup } from '../make-backup.ts'
import { type RestoreParts, stageRestore } from '../restore/restore.ts'
import type { Swap } from '../restore/swap-files.ts'

export interface ManualBackupParts {
  readonly restoring: Omit<RestoreParts, 'folder'>
  readonly vault: Pick<Vault, 'backUp'>
  readonly safe: Pick<Safe, 'sealedKeys'>
  readonly version: string
  readonly newId: () => string
}

/** Below the data folder; both are gone when the work is done. */
const packing = 'packing'
const unpacking = 'unpacking'

/**
 * Writes a backup of claims, documents and key as one encrypted file, which the recovery code opens, and the passphrase where
 * one is given; on another laptop, too, whose keyring knows nothing of the key.
 */
export async function saveBackupFile(
  { restoring, vault, safe, version, newId }: ManualBackupParts,
  { to, passphrase }: { readonly to: string; readonly passphrase: string | null },
): Promise<Outcome<null, 'vault-locked' | 'backup-secret-missing'>> {
  const { files, runJob, clock } = restoring
  const sealed = await safe.sealedKeys(passphrase)
  if (!sealed.ok) return sealed
  const folder = join(files.folder, packing)
  try {
    makeFolder(folder)
    const vaultKey = join(folder, 'key.json')
    writeFileSync(vaultKey, JSON.stringify(sealed.value), { mode: 0o600 })
    const { id } = await makeBackup({
      files: { ...files, vaultKey },
      folder,
      at: clock(),
      reason: 'asked',
      version,
      keep: 1,
      runJob,
      copyByVault: order => vault.backUp(order),
    })
    const key = {
      keyId: newId(),
      createdAt: clock().toISOString(),
      key: createSecretKey(randomBytes(keyBytes)),
    }
    const { locks } = sealed.value
    const header = await wrapKeys({ keys: [key], locks, protector: nobody, mayBePlain: false, before: null })
    await runJob('pack', { folder, id, to, header, key: key.key })
    return success(null)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The file is for another system: no keyring can wrap for it. */
const nobody = {
  protection: 'file-permissions',
  wrap: async (secret: Buffer) => secret,
  unwrap: async (wrapped: Buffer) => wrapped,
} as const

/** Puts the files of a backup file together; what is answered is to be done when nobody has the data open. */
export async function stageBackupFile(
  restoring: Omit<RestoreParts, 'folder'>,
  { from, secret }: { readonly from: string; readonly secret: string },
): Promise<
  Outcome<Swap, 'vault-secret-wrong' | 'backup-damaged' | 'backup-not-found' | 'database-from-newer-version'>
> {
  const folder = join(restoring.files.folder, unpacking)
  try {
    const unpacked = await restoring.runJob('unpack', { from, secret, to: folder })
    if (unpacked === 'secret-wrong') return failure(problem('vault-secret-wrong'))
    if (unpacked === 'damaged') return failure(problem('backup-damaged'))
    return await stageRestore({ ...restoring, folder }, unpacked.id)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
