import type { ProtectionStatus } from '../../shared/ipc/protection-procedures.ts'
import type { NamedKey } from './key-stock.ts'
import type { Vault } from './vault.ts'

type Status = NonNullable<ProtectionStatus['keyChange']>

export interface KeyChangeParts {
  readonly vault: Pick<Vault, 'changeKey'>
  /** Nothing needs them any more. */
  readonly dropOldKeys: () => Promise<void>
  readonly onChanged: () => void
  readonly onDefect: (error: unknown) => void
}

/** The one change of the key that may be under way. */
export interface KeyChange {
  /** Begins, or begins again: what is done stays done. The key is durable in the key file by now. */
  run(to: NamedKey): void
  isRunning(): boolean
  status(): Status | null
}

const begun: Status = { isRunning: true, doneBytes: 0, totalBytes: 0, problem: null, damagedDocuments: 0 }

export function createKeyChange(parts: KeyChangeParts): KeyChange {
  let status: Status | null = null

  function change(news: Status | null): void {
    status = news
    parts.onChanged()
  }

  async function run({ keyId, key }: NamedKey): Promise<void> {
    const outcome = await parts.vault.changeKey({
      named: { keyId, key },
      onProgress: (doneBytes, totalBytes) => change({ ...begun, doneBytes, totalBytes }),
    })
    const stopped = { ...(status ?? begun), isRunning: false }
    if (!outcome.ok) return change({ ...stopped, problem: { ...outcome.problem } })
    const { damagedDocuments } = outcome.value
    // Somebody may be able to mend them one day: their key stays.
    if (damagedDocuments > 0) return change({ ...stopped, damagedDocuments })
    await parts.dropOldKeys()
    change(null)
  }

  return {
    run(to) {
      status = begun
      run(to).catch((error: unknown) => {
        parts.onDefect(error)
        change({ ...begun, isRunning: false })
      })
    },
    isRunning: () => status?.isRunning === true,
    status: () => status,
  }
}
