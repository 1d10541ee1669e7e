import { failure } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { UnreadableDocument, type Vault } from './vault.ts'

export interface LockableVault {
  /** Answers `vault-locked` until it is opened; what sync meets so it tries again later. */
  readonly vault: Vault
  isLocked(): boolean
  open(opened: Vault): void
}

const locked = problem('vault-locked', { retryable: true })
const refused = () => Promise.resolve(failure(locked))

/** Stands where the vault is wanted before its key is there, so that all else can begin. */
export function createLockableVault(): LockableVault {
  let inner: Vault | null = null
  const vault: Vault = {
    ingest: options => inner?.ingest(options) ?? refused(),
    settle: sha256 => inner?.settle(sha256),
    exportTo: options => inner?.exportTo(options) ?? refused(),
    find: sha256 => inner?.find(sha256) ?? refused(),
    read: (sha256, start) => inner?.read(sha256, start) ?? refused(),
    async *stream(sha256, start) {
      if (inner === null) throw new UnreadableDocument(locked)
      yield* inner.stream(sha256, start)
    },
    sweep: referenced => inner?.sweep(referenced) ?? refused(),
    verify: options => inner?.verify(options) ?? refused(),
    measure: () => inner?.measure() ?? refused(),
    changeKey: options => inner?.changeKey(options) ?? refused(),
    backUp: options => inner?.backUp(options) ?? refused(),
    close: async () => inner?.close(),
  }
  return {
    vault,
    isLocked: () => inner === null,
    open(opened) {
      inner = opened
    },
  }
}
