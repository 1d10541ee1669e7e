import { createSecretKey, type KeyObject } from 'node:crypto'
import { type KeyFile, type SecretKind, type SecretLock, type Wrapping, waysIn } from './key-file.ts'
import type { KeyProtector } from './key-protector.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { openLock, sealFor, unseal } from './secret-lock.ts'

/** A data key in the open. */
export interface DataKey {
  readonly keyId: string
  readonly createdAt: string
  readonly key: KeyObject
}

export const keyBytes = 32

/** The keys, where the system opens them by itself; else the reason why not, as a word for the log. */
export async function openByItself(file: KeyFile, protector: KeyProtector): Promise<DataKey[] | string> {
  const opened: DataKey[] = []
  for (const { keyId, createdAt, wrappings } of file.keys) {
    const secret = await unwrapByItself(wrappings, protector)
    if (typeof secret === 'string') return secret
    opened.push({ keyId, createdAt, key: keep(secret) })
  }
  return opened
}

async function unwrapByItself(
  wrappings: readonly Wrapping[],
  protector: KeyProtector,
): Promise<Buffer | string> {
  const plain = wrappings.find(({ by }) => by === 'plain')
  // The file's rights alone protect it: a keyring that has come since changes nothing about that.
  if (plain !== undefined) return ofRightLength(Buffer.from(plain.wrapped, 'base64'))
  const byKeyring = wrappings.find(({ by }) => by === 'keyring')
  if (byKeyring === undefined) return 'SECRET_NEEDED'
  // A keyring that is gone cannot unwrap, and its absence must not look like a wrong key.
  if (protector.protection !== 'keyring') return 'KEYRING_MISSING'
  try {
    return ofRightLength(await protector.unwrap(Buffer.from(byKeyring.wrapped, 'base64')))
  } catch {
    // A keyring says nothing more exact than that it refuses.
    return 'KEYRING_REFUSED'
  }
}

const ofRightLength = (secret: Buffer) => (secret.length === keyBytes ? secret : 'KEY_DAMAGED')

/** The keys, opened by what a person typed; null where it opens nothing. */
export async function openBySecret(file: KeyFile, typed: string): Promise<DataKey[] | null> {
  for (const kind of waysIn(file)) {
    const secret = kind === 'recovery-code' ? readRecoveryCode(typed) : typed
    const lock = file.locks.find(made => made.kind === kind)
    const privateKey = secret === null || lock === undefined ? null : await openLock(lock, secret)
    if (privateKey !== null) return openKeys(file, kind, privateKey)
  }
  return null
}

function openKeys(file: KeyFile, kind: SecretKind, privateKey: KeyObject): DataKey[] | null {
  const opened: DataKey[] = []
  for (const { keyId, createdAt, wrappings } of file.keys) {
    const sealed = wrappings.find(made => made.by === kind)
    if (sealed === undefined || !('ephemeralKey' in sealed)) return null
    const secret = unseal(privateKey, keyId, sealed)
    if (secret?.length !== keyBytes) return null
    opened.push({ keyId, createdAt, key: keep(secret) })
  }
  return opened
}

function keep(secret: Buffer): KeyObject {
  const key = createSecretKey(secret)
  secret.fill(0)
  return key
}

export interface WrapOptions {
  readonly keys: readonly DataKey[]
  readonly locks: readonly SecretLock[]
  readonly protector: KeyProtector
  /** False as soon as the key must not lie open in the file any more. */
  readonly mayBePlain: boolean
  /** What was there before: a keyring that is away today may be back tomorrow. */
  readonly before: KeyFile | null
}

/** Every key wrapped in every way there is. @throws what the keyring throws */
export async function wrapKeys(options: WrapOptions): Promise<KeyFile> {
  const { keys, locks } = options
  const wrapped = keys.map(async data => {
    const secret = data.key.export()
    const own = await wrapForSystem(data.keyId, secret, options)
    const sealed = locks.map(lock => sealFor(lock, data.keyId, secret))
    return { keyId: data.keyId, createdAt: data.createdAt, wrappings: [...own, ...sealed] }
  })
  return { version: 2, locks: [...locks], keys: await Promise.all(wrapped) }
}

async function wrapForSystem(
  keyId: string,
  secret: Buffer,
  { protector, mayBePlain, before }: WrapOptions,
): Promise<Wrapping[]> {
  if (mayBePlain) return [{ by: 'plain', wrapped: secret.toString('base64') }]
  if (protector.protection === 'keyring')
    return [{ by: 'keyring', wrapped: (await protector.wrap(secret)).toString('base64') }]
  const kept = before?.keys.find(key => key.keyId === keyId)?.wrappings ?? []
  return kept.filter(({ by }) => by === 'keyring')
}
