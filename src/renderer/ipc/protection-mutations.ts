import { useMutation } from '@tanstack/react-query'
import { ask } from './ask.ts'

// What each of them changes in the vault's status comes by event. Dialogs say themselves why one was refused.
const inDialog = { showsProblem: true }

/** By a passphrase or a recovery code. */
export function useUnlockVault() {
  return useMutation({
    mutationFn: (secret: string) => ask(window.claimdesk.protection.unlock({ secret })),
    meta: inDialog,
  })
}

export function useSetPassphrase() {
  return useMutation({
    mutationFn: (passphrase: string) => ask(window.claimdesk.protection.setPassphrase({ passphrase })),
    meta: inDialog,
  })
}

/** A code that counts only when it is confirmed. */
export function useMakeRecoveryCode() {
  return useMutation({ mutationFn: () => ask(window.claimdesk.protection.makeRecoveryCode({})) })
}

export function useSaveRecoveryCode() {
  return useMutation({ mutationFn: () => ask(window.claimdesk.protection.saveRecoveryCode({})) })
}

export function useConfirmRecoveryCode() {
  return useMutation({
    mutationFn: (code: string) => ask(window.claimdesk.protection.confirmRecoveryCode({ code })),
    meta: inDialog,
  })
}

/** Begins, or goes on with one that stopped. */
export function useChangeKey() {
  return useMutation({ mutationFn: () => ask(window.claimdesk.protection.changeKey({})) })
}
