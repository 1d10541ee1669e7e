import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { VaultVerification } from '../../documents/vault-check.ts'
import type { Vault } from '../../vault/vault.ts'

interface Parts {
  readonly vault: Vault
  readonly vaultCheck: VaultVerification
  readonly onDefect: (where: string, error: unknown) => void
}

export function vaultHandlers({ vault, vaultCheck, onDefect }: Parts): ClaimdeskHandlers['vault'] {
  return {
    contents: () => vault.measure(),
    check: () => success(vaultCheck.latest()),
    verify() {
      // Answered at once: it may take minutes.
      vaultCheck.run().catch((error: unknown) => onDefect('vault.verify', error))
      return success(vaultCheck.latest())
    },
    cancelVerify() {
      vaultCheck.cancel()
      return success({})
    },
  }
}
