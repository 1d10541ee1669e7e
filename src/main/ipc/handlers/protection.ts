import { writeFile } from 'node:fs/promises'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Safe } from '../../vault/safe.ts'

interface Parts {
  readonly safe: Safe
  /** Null when the user cancels. */
  readonly pickSavePath: (name: string) => Promise<string | null>
}

export function protectionHandlers({ safe, pickSavePath }: Parts): ClaimdeskHandlers['protection'] {
  return {
    status: () => success(safe.status()),
    unlock: ({ secret }) => safe.unlock(secret),
    makeRecoveryCode: () => safe.makeRecoveryCode(),
    async saveRecoveryCode() {
      const code = safe.unconfirmedCode()
      if (code === null) return failure(problem('vault-locked'))
      const path = await pickSavePath('Claimdesk recovery code.txt')
      if (path === null) return success({ saved: false })
      try {
        await writeFile(path, `${code}\n`, { mode: 0o600 })
        return success({ saved: true })
      } catch {
        // Whatever the system has against the place, another one is the way out.
        return failure(problem('file-not-writable'))
      }
    },
    confirmRecoveryCode: ({ code }) => safe.confirmRecoveryCode(code),
    setPassphrase: ({ passphrase }) => safe.setPassphrase(passphrase),
    changeKey: () => safe.changeKey(),
  }
}
