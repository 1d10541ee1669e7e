import { createSecretKey, randomBytes } from 'node:crypto'
import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { systemCode } from '../source-file.ts'
import {
  type KeyFile,
  type KeyProtection,
  protectionOf,
  type SecretKind,
  type SecretLock,
  waysIn,
} from './key-file.ts'
import { readKeyFile, writeKeyFile } from './key-file-store.ts'
import type { KeyProtector } from './key-protector.ts'
import { type DataKey, keyBytes, openByItself, openBySecret, wrapKeys } from './key-wrappings.ts'
import { makeLock } from './secret-lock.ts'

export interface KeyCabinetOptions {
  readonly file: string
  readonly protector: KeyProtector
  /** False where documents are there already: a new key would open none of them. */
  readonly mayCreate: boolean
  readonly clock: () => Date
  /** A UUID. */
  readonly newId: () => string
  readonly onDefect: (where: string, error: unknown) => void
}

type Keys = readonly DataKey[]

/** The vault's data keys: read from the key file, opened, and wrapped anew with every change. One caller at a time. */
export interface KeyCabinet {
  /** By the system alone; makes the first key. The last of the keys encrypts. */
  open(): Promise<Outcome<Keys, 'vault-locked'>>
  /** By what a person typed; from then on the present keyring opens them again. */
  openWith(typed: string): Promise<Outcome<Keys, 'vault-locked' | 'vault-secret-wrong'>>
  /** Puts the lock in place of the one of its kind. Only while the keys are open, as all that follows. */
  setLock(kind: SecretKind, secret: string): Promise<void>
  /** A key file for another system, opened by the recovery code and this passphrase alone; null where there is neither. */
  sealedFor(passphrase: string | null): Promise<KeyFile | null>
  /** Adds a new key that encrypts from now on; one that was added before and is not in use everywhere stays it. */
  addKey(): Promise<DataKey>
  /** Forgets all keys but the one that encrypts. */
  dropOldKeys(): Promise<void>
  /** Those that are open; the last one encrypts. */
  keys(): Keys
  /** Null before a key file is there, or where it cannot be understood. */
  protection(): KeyProtection | null
  waysIn(): SecretKind[]
  lockMadeAt(kind: SecretKind): string | null
  /** Whether something may still be encrypted with an old key. */
  hasOldKeys(): boolean
}

export function createKeyCabinet(options: KeyCabinetOptions): KeyCabinet {
  const { protector, clock } = options
  let file: KeyFile | null = null
  let keys: Keys = []

  const newKey = (): DataKey => ({
    keyId: options.newId(),
    createdAt: clock().toISOString(),
    key: createSecretKey(randomBytes(keyBytes)),
  })

  async function write(change: { readonly keys: Keys; readonly locks: readonly SecretLock[] }) {
    const content = await wrapKeys({
      ...change,
      protector,
      before: file,
      mayBePlain: mayBePlain(file, change.locks, protector),
    })
    await writeKeyFile(options.file, content)
    file = content
    keys = change.keys
  }

  return {
    async open() {
      const found = await readKeyFile(options.file)
      if (found === 'damaged') return locked('KEY_FILE_DAMAGED')
      if (found !== 'missing') file = found
      else if (!options.mayCreate) return locked('KEY_MISSING')
      else {
        try {
          await write({ keys: [newKey()], locks: [] })
        } catch (error) {
          // A keyring, or a disk, that refuses today.
          return locked(systemCode(error))
        }
        return success(keys)
      }
      const opened = await openByItself(found, protector)
      if (typeof opened === 'string') return locked(opened)
      keys = opened
      return success(keys)
    },
    async openWith(typed) {
      if (file === null) return locked('KEY_MISSING')
      const opened = await openBySecret(file, typed)
      if (opened === null) return failure(problem('vault-secret-wrong'))
      keys = opened
      try {
        await write({ keys, locks: file.locks })
      } catch (error) {
        // The keys are open all the same; only the next start will ask again.
        options.onDefect('vault.wrap-key', error)
      }
      return success(keys)
    },
    async setLock(kind, secret) {
      const lock = await makeLock(kind, secret, clock().toISOString())
      const others = (file?.locks ?? []).filter(made => made.kind !== kind)
      await write({ keys, locks: [...others, lock] })
    },
    async sealedFor(passphrase) {
      const locks = (file?.locks ?? []).filter(({ kind }) => kind === 'recovery-code')
      if (passphrase !== null) locks.push(await makeLock('passphrase', passphrase, clock().toISOString()))
      if (locks.length === 0) return null
      const forNobody = { ...protector, protection: 'file-permissions' } as const
      return wrapKeys({ keys, locks, protector: forNobody, mayBePlain: false, before: null })
    },
    async addKey() {
      const pending = keys.at(-1)
      if (keys.length > 1 && pending !== undefined) return pending
      const added = newKey()
      await write({ keys: [...keys, added], locks: file?.locks ?? [] })
      return added
    },
    dropOldKeys: () => write({ keys: keys.slice(-1), locks: file?.locks ?? [] }),
    keys: () => keys,
    protection: () => file && protectionOf(file),
    waysIn: () => (file === null ? [] : waysIn(file)),
    lockMadeAt: kind => file?.locks.find(lock => lock.kind === kind)?.madeAt ?? null,
    hasOldKeys: () => (file?.keys.length ?? 0) > 1,
  }
}

/** The key lies open only where it always has: without a keyring when it was made, and until a person can open it. */
function mayBePlain(
  before: KeyFile | null,
  locks: readonly SecretLock[],
  { protection }: KeyProtector,
): boolean {
  if (before === null) return protection !== 'keyring'
  const isOpenOtherwise = locks.some(({ kind }) => kind === 'passphrase' || protection === 'keyring')
  return protectionOf(before) === 'file-permissions' && !isOpenOtherwise
}

const locked = (reason: string) => failure(problem('vault-locked', { retryable: true, params: { reason } }))
