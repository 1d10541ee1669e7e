import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Settings } from '../../shared/ipc/app-procedures.ts'
import type { SyncQuestion, SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import { appQueries } from './app-queries.ts'
import { ask } from './ask.ts'
import { undoQueries } from './undo-queries.ts'

/** Starts a sync round; the status follows by event, too. */
export function useSyncNow() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask(window.claimdesk.sync.now({})),
    onSuccess: status => client.setQueryData(appQueries.syncStatus().queryKey, status),
  })
}

/** Pauses sync, or resumes it; ends when what was under way has ended. */
export function useSyncPause() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (isPaused: boolean) =>
      ask(isPaused ? window.claimdesk.sync.pause({}) : window.claimdesk.sync.resume({})),
    onSuccess: status => client.setQueryData(appQueries.syncStatus().queryKey, status),
  })
}

/** The user's yes to what sync stopped for. */
export function useGoOn() {
  return useSyncMutation((question: SyncQuestion) => ask(window.claimdesk.sync.goOn({ question })))
}

/** What the service lost is sent again, under the same numbers. */
export function useSendAgain() {
  return useSyncMutation((claimIds: ClaimId[]) => ask(window.claimdesk.sync.sendAgain({ claimIds })))
}

/** What the service lost stays on this laptop, and is not asked about again. */
export function useLeaveLost() {
  return useSyncMutation((claimIds: ClaimId[]) => ask(window.claimdesk.sync.leaveLost({ claimIds })))
}

function useSyncMutation<Input>(call: (input: Input) => Promise<SyncStatus>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess(status) {
      client.setQueryData(appQueries.syncStatus().queryKey, status)
      return client.invalidateQueries({ queryKey: appQueries.lostClaims().queryKey })
    },
  })
}

export function useChangeSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: Partial<Omit<Settings, 'policyId'>>) =>
      ask(window.claimdesk.settings.change(change)),
    onSuccess: settings => {
      client.setQueryData(appQueries.settings().queryKey, settings)
      void client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
      return client.invalidateQueries({ queryKey: appQueries.info().queryKey })
    },
  })
}

/** Puts another policy in force, with all that follows for the open claims. The dialog says why it was refused. */
export function useChoosePolicy() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (policyId: string) => ask(window.claimdesk.settings.choosePolicy({ policyId })),
    meta: { showsProblem: true },
    onSuccess: settings => client.setQueryData(appQueries.settings().queryKey, settings),
  })
}

/** Begins to verify the vault; how far it is follows by event. */
export function useVerifyVault() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask(window.claimdesk.vault.verify({})),
    onSuccess: check => client.setQueryData(appQueries.vaultCheck().queryKey, check),
  })
}

export function useCancelVerifyVault() {
  return useMutation({ mutationFn: () => ask(window.claimdesk.vault.cancelVerify({})) })
}

/** Opens an address in the system's browser; main refuses those outside of its list. */
export function useOpenLink() {
  return useMutation({ mutationFn: (url: string) => ask(window.claimdesk.app.openLink({ url })) })
}

/** Puts text on the system's clipboard. */
export function useCopyText() {
  return useMutation({ mutationFn: (text: string) => ask(window.claimdesk.app.copyText({ text })) })
}
