import type { Instant } from '../../shared/domain/identifiers.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { VaultCheck } from '../../shared/ipc/vault-procedures.ts'
import type { ClaimStore } from '../store/open.ts'
import { storageProblem } from '../store/storage-problem.ts'
import type { Verified } from '../vault/messages.ts'
import type { Vault } from '../vault/vault.ts'

export interface VaultCheckParts {
  readonly attachments: Pick<ClaimStore['attachments'], 'referencedHashes' | 'usesOf'>
  readonly vault: Pick<Vault, 'verify'>
  readonly clock: () => Date
  readonly publish: (check: VaultCheck) => void
}

/** Verifying the whole vault, once at a time. */
export interface VaultVerification {
  latest(): VaultCheck
  /** Begins, where it does not run already; settles when it has ended. */
  run(): Promise<void>
  cancel(): void
}

export function createVaultCheck({ attachments, vault, clock, publish }: VaultCheckParts): VaultVerification {
  let latest: VaultCheck = { state: 'never' }
  let running: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null

  function change(check: VaultCheck): void {
    latest = check
    publish(check)
  }

  async function verify(signal: AbortSignal): Promise<void> {
    change({ state: 'running', doneBytes: 0, totalBytes: 0 })
    const outcome = await vault.verify({
      referenced: attachments.referencedHashes(),
      signal,
      onProgress: (doneBytes, totalBytes) => change({ state: 'running', doneBytes, totalBytes }),
    })
    if (outcome.ok) change(result(outcome.value, clock().toISOString()))
    else if (outcome.problem.code === 'cancelled') change({ state: 'cancelled' })
    else change({ state: 'failed', problem: outcome.problem })
  }

  /** By the claims that have them: what no claim refers to is about to be swept. */
  function result({ documents, damaged, missing }: Verified, at: Instant): VaultCheck {
    const uses = [
      ...attachments.usesOf(damaged).map(use => ({ ...use, damage: 'damaged' as const })),
      ...attachments.usesOf(missing).map(use => ({ ...use, damage: 'missing' as const })),
    ]
    return { state: 'done', at, documents, damaged: uses }
  }

  return {
    latest: () => latest,
    run() {
      if (running === null) {
        const controller = new AbortController()
        const ended = verify(controller.signal)
          .catch((error: unknown) => {
            change({ state: 'failed', problem: storageProblem(error) ?? problem('internal') })
            throw error
          })
          .finally(() => {
            running = null
          })
        running = { controller, ended }
      }
      return running.ended
    },
    cancel: () => running?.controller.abort(),
  }
}
