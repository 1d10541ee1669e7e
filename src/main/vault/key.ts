import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { link, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { systemCode } from './source-file.ts'
import { syncFolder } from './sync-folder.ts'

/** Wraps the data key for this user of this computer: the shell's, by the system's keyring where there is one. */
export interface KeyProtector {
  readonly protection: 'keyring' | 'file-permissions'
  wrap(secret: Buffer): Promise<Buffer>
  unwrap(wrapped: Buffer): Promise<Buffer>
}

const keyFileSchema = z.object({
  keyId: z.uuid(),
  protection: z.enum(['keyring', 'file-permissions']),
  /** The data key as the protector wrapped it. */
  wrapped: z.base64().min(1),
  createdAt: z.iso.datetime(),
})
type KeyFile = z.infer<typeof keyFileSchema>

export interface DataKey {
  readonly key: KeyObject
  readonly keyId: string
  readonly protection: KeyFile['protection']
}

export interface KeyOptions {
  readonly file: string
  readonly protector: KeyProtector
  /** False where documents are there already: a new key would open none of them. */
  readonly mayCreate: boolean
  readonly clock: () => Date
  readonly newId: () => string
}

const keyBytes = 32

/** The vault's data key, made on first use. A key file that is there is never written to, whatever is in it. */
export async function loadDataKey(options: KeyOptions): Promise<Outcome<DataKey, 'vault-locked'>> {
  const text = await readIfThere(options.file)
  if (text === null && !options.mayCreate) return locked('KEY_MISSING')
  try {
    const kept = text === null ? await createKeyFile(options) : parseKeyFile(text)
    if (kept === null) return locked('KEY_FILE_DAMAGED')
    const secret = await unwrap(kept, options.protector)
    // A keyring that is gone cannot unwrap, and its absence must not look like a wrong key.
    if (secret === null) return locked('KEYRING_MISSING')
    if (secret.length !== keyBytes) return locked('KEY_DAMAGED')
    const key = createSecretKey(secret)
    secret.fill(0)
    return success({ key, keyId: kept.keyId, protection: kept.protection })
  } catch (error) {
    // A keyring says nothing more exact than that it refuses.
    return locked(systemCode(error))
  }
}

/** By the protection it was wrapped with; null where that was a keyring, and there is none now. */
async function unwrap(kept: KeyFile, protector: KeyProtector): Promise<Buffer | null> {
  const wrapped = Buffer.from(kept.wrapped, 'base64')
  // The file's rights alone protect it: a keyring that has come since changes nothing about that.
  if (kept.protection === 'file-permissions') return wrapped
  return protector.protection === 'keyring' ? protector.unwrap(wrapped) : null
}

const locked = (reason: string) => failure(problem('vault-locked', { params: { reason } }))

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    // Unreadable is not missing: what cannot be read cannot be parsed either, and stays as it is.
    return ''
  }
}

function parseKeyFile(text: string): KeyFile | null {
  try {
    return keyFileSchema.parse(JSON.parse(text))
  } catch {
    // Neither JSON nor ours: the caller tells, and keeps the file.
    return null
  }
}

async function createKeyFile({ file, protector, clock, newId }: KeyOptions): Promise<KeyFile> {
  const secret = randomBytes(keyBytes)
  const wrapped = await protector.wrap(secret)
  const kept: KeyFile = {
    keyId: newId(),
    protection: protector.protection,
    wrapped: wrapped.toString('base64'),
    createdAt: clock().toISOString(),
  }
  await writeOnce(file, `${JSON.stringify(kept, null, 2)}\n`)
  return kept
}

/** Whole or not at all, readable by its owner alone; a link instead of a rename, since that never replaces a file. */
async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file)
    await unlink(draft)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error
    // A file system without links (FAT): only one instance runs on a data folder, so the name is still free.
    await rename(draft, file)
  }
  await syncFolder(dirname(file))
}
