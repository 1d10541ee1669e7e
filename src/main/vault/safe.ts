import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ProtectionStatus } from '../../shared/ipc/protection-procedures.ts'
import { createKeyCabinet, type KeyCabinet } from './key/key-cabinet.ts'
import type { KeyFile } from './key/key-file.ts'
import type { DataKey } from './key/key-wrappings.ts'
import { newRecoveryCode, readRecoveryCode } from './key/recovery-code.ts'
import { createKeyChange, type KeyChange } from './key-change.ts'
import { createLockableVault, type LockableVault } from './lockable-vault.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type OpenCode, prepareFile, startVault, type VaultOptions } from './open.ts'
import type { Vault } from './vault.ts'

type Status<Code extends 'vault-locked' | 'vault-secret-wrong' | 'storage-failed' = 'vault-locked'> = Promise<
  Outcome<ProtectionStatus, Code>
>

export interface SafeOptions extends VaultOptions {
  readonly onChanged: (status: ProtectionStatus) => void
}

/** The vault with what opens it. Where nothing does at the start, all else works, and somebody may unlock it later. */
export interface Safe {
  /** Answers `vault-locked` while the safe is locked. */
  readonly vault: Vault
  /** Settles when the vault is open, or never. */
  readonly whenOpen: Promise<void>
  status(): ProtectionStatus
  /** By a passphrase or a recovery code; null tries the system alone once more. */
  unlock(secret: string | null): Status<'vault-locked' | 'vault-secret-wrong' | 'storage-failed'>
  /** A new code, which counts only when it is confirmed. */
  makeRecoveryCode(): Outcome<{ readonly code: string }, 'vault-locked'>
  /** The code that waits to be confirmed. */
  unconfirmedCode(): string | null
  confirmRecoveryCode(typed: string): Status<'vault-locked' | 'vault-secret-wrong'>
  setPassphrase(passphrase: string): Status
  /** The keys for another system: sealed for the recovery code and, where given, a passphrase, and for nothing else. */
  sealedKeys(passphrase: string | null): Promise<Outcome<KeyFile, 'vault-locked' | 'backup-secret-missing'>>
  /** Begins, or goes on, and answers at once. */
  changeKey(): Status
  close(): Promise<void>
}

/** Opens the vault's file, and the vault where the system alone has its key. */
export async function openSafe(options: SafeOptions): Promise<Outcome<Safe, OpenCode>> {
  const prepared = prepareFile(options)
  if (!prepared.ok) return prepared
  const { keyIds } = prepared.value
  const cabinet = createKeyCabinet({ ...options, file: options.keyFile, mayCreate: keyIds.length === 0 })
  const safe = new VaultSafe(options, cabinet, keyIds)
  const opened = await safe.unlock(null)
  if (!opened.ok && opened.problem.code === 'storage-failed') return failure(problem('storage-failed'))
  return success(safe)
}

class VaultSafe implements Safe {
  readonly whenOpen: Promise<void>
  readonly #options: SafeOptions
  readonly #cabinet: KeyCabinet
  /** Keys that the documents need. */
  readonly #neededKeyIds: readonly string[]
  readonly #lockable: LockableVault = createLockableVault()
  readonly #keyChange: KeyChange
  readonly #inTurn = oneAtATime()
  #showOpen: () => void = () => undefined
  #unconfirmedCode: string | null = null

  constructor(options: SafeOptions, cabinet: KeyCabinet, neededKeyIds: readonly string[]) {
    this.#options = options
    this.#cabinet = cabinet
    this.#neededKeyIds = neededKeyIds
    this.#keyChange = createKeyChange({
      vault: this.vault,
      dropOldKeys: () => this.#inTurn(() => cabinet.dropOldKeys()),
      onChanged: () => this.#publish(),
      onDefect: error => options.onDefect('vault.change-key', error),
    })
    this.whenOpen = new Promise(resolve => {
      this.#showOpen = resolve
    })
  }

  get vault(): Vault {
    return this.#lockable.vault
  }

  status(): ProtectionStatus {
    const cabinet = this.#cabinet
    return {
      isLocked: this.#lockable.isLocked(),
      waysIn: cabinet.waysIn(),
      protection: cabinet.protection(),
      recoveryCodeMadeAt: cabinet.lockMadeAt('recovery-code'),
      passphraseSetAt: cabinet.lockMadeAt('passphrase'),
      keyChange: this.#keyChange.status() ?? (cabinet.hasOldKeys() ? notStarted : null),
    }
  }

  unlock(secret: string | null) {
    return this.#inTurn(async () => {
      if (!this.#lockable.isLocked()) return success(this.status())
      const opened = await (secret === null ? this.#cabinet.open() : this.#cabinet.openWith(secret))
      if (!opened.ok) return opened
      return this.#start(opened.value)
    })
  }

  async #start(keys: readonly DataKey[]) {
    const knows = (keyId: string) => keys.some(key => key.keyId === keyId)
    if (!this.#neededKeyIds.every(knows))
      return failure(problem('vault-locked', { retryable: true, params: { reason: 'OTHER_KEY' } }))
    const started = await startVault(this.#options, () => this.#cabinet.keys())
    if (!started.ok) return started
    this.#lockable.open(started.value)
    this.#showOpen()
    this.#publish()
    const current = keys.at(-1)
    // Cut off at an earlier end of the program.
    if (keys.length > 1 && current !== undefined) this.#keyChange.run(current)
    return success(this.status())
  }

  makeRecoveryCode() {
    if (this.#lockable.isLocked()) return failure(problem('vault-locked'))
    const code = newRecoveryCode()
    this.#unconfirmedCode = code
    return success({ code })
  }

  unconfirmedCode(): string | null {
    return this.#unconfirmedCode
  }

  confirmRecoveryCode(typed: string) {
    return this.#whileOpen(async () => {
      const code = this.#unconfirmedCode
      if (code === null || readRecoveryCode(typed) !== code) return failure(problem('vault-secret-wrong'))
      await this.#cabinet.setLock('recovery-code', code)
      this.#unconfirmedCode = null
      return success(null)
    })
  }

  setPassphrase(passphrase: string) {
    return this.#whileOpen<'vault-locked'>(async () => {
      await this.#cabinet.setLock('passphrase', passphrase)
      return success(null)
    })
  }

  sealedKeys(passphrase: string | null) {
    return this.#inTurn(async () => {
      if (this.#lockable.isLocked()) return failure(problem('vault-locked'))
      const sealed = await this.#cabinet.sealedFor(passphrase)
      return sealed === null ? failure(problem('backup-secret-missing')) : success(sealed)
    })
  }

  changeKey() {
    return this.#whileOpen<'vault-locked'>(async () => {
      if (!this.#keyChange.isRunning()) this.#keyChange.run(await this.#cabinet.addKey())
      return success(null)
    })
  }

  close(): Promise<void> {
    return this.vault.close()
  }

  #whileOpen<Code extends 'vault-locked' | 'vault-secret-wrong'>(
    work: () => Promise<Outcome<null, Code>>,
  ): Promise<Outcome<ProtectionStatus, Code | 'vault-locked'>> {
    return this.#inTurn(async () => {
      if (this.#lockable.isLocked()) return failure(problem('vault-locked'))
      const done = await work()
      if (!done.ok) return done
      this.#publish()
      return success(this.status())
    })
  }

  #publish(): void {
    this.#options.onChanged(this.status())
  }
}

const notStarted = { isRunning: false, doneBytes: 0, totalBytes: 0, problem: null, damagedDocuments: 0 }
