import { useQueryClient } from '@tanstack/react-query'
import { accountQueries } from './account-queries.ts'
import { appQueries } from './app-queries.ts'
import { backupQueries } from './backup-queries.ts'
import { claimQueries } from './claim-queries.ts'
import { importQueries } from './import-queries.ts'
import { profilesQueries } from './profiles-queries.ts'
import { protectionQueries } from './protection-queries.ts'
import { undoQueries } from './undo-queries.ts'
import { updateQueries } from './update-queries.ts'
import { useMainEvent } from './use-main-event.ts'

/** Keeps what the page knows in step with main: its events are the only thing that makes a query out of date. */
export function useMainChanges(): void {
  const client = useQueryClient()

  useMainEvent('claimsChanged', ({ ids }) => {
    const stale = ids === null ? [claimQueries.all()] : [claimQueries.lists(), ...ids.map(claimQueries.one)]
    for (const queryKey of stale) void client.invalidateQueries({ queryKey })
    void client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
    void client.invalidateQueries({ queryKey: appQueries.outbox().queryKey })
    void client.invalidateQueries({ queryKey: appQueries.allSent() })
    void client.invalidateQueries({ queryKey: importQueries.list().queryKey })
    // Documents may have come or gone.
    void client.invalidateQueries({ queryKey: appQueries.vaultContents().queryKey })
  })

  useMainEvent('vaultCheckChanged', check => {
    client.setQueryData(appQueries.vaultCheck().queryKey, check)
  })

  useMainEvent('syncChanged', status => {
    client.setQueryData(appQueries.syncStatus().queryKey, status)
    void client.invalidateQueries({ queryKey: appQueries.outbox().queryKey })
    void client.invalidateQueries({ queryKey: appQueries.lostClaims().queryKey })
    // A round that ended well may have brought another profile.
    if (status.state === 'idle') void client.invalidateQueries({ queryKey: appQueries.profile().queryKey })
  })

  useMainEvent('settingsChanged', settings => {
    client.setQueryData(appQueries.settings().queryKey, settings)
    void client.invalidateQueries({ queryKey: appQueries.info().queryKey })
    void client.invalidateQueries({ queryKey: appQueries.syncStatus().queryKey })
    // Another service is another sign-in.
    void client.invalidateQueries({ queryKey: accountQueries.status().queryKey })
    // Another policy finds other problems.
    void client.invalidateQueries({ queryKey: claimQueries.all() })
  })

  useMainEvent('accountChanged', status => {
    client.setQueryData(accountQueries.status().queryKey, status)
  })

  useMainEvent('profilesChanged', list => {
    client.setQueryData(profilesQueries.list().queryKey, list)
  })

  useMainEvent('storageChanged', status => {
    client.setQueryData(appQueries.storage().queryKey, status)
  })

  useMainEvent('backupsChanged', status => {
    client.setQueryData(backupQueries.status().queryKey, status)
  })

  useMainEvent('updatesChanged', status => {
    client.setQueryData(updateQueries.status().queryKey, status)
  })

  useMainEvent('protectionChanged', status => {
    const { queryKey } = protectionQueries.status()
    const wasLocked = client.getQueryData(queryKey)?.isLocked
    client.setQueryData(queryKey, status)
    if (wasLocked && !status.isLocked)
      void client.invalidateQueries({ queryKey: appQueries.vaultContents().queryKey })
  })

  useMainEvent('filesGiven', () => {
    void client.invalidateQueries({ queryKey: appQueries.givenFiles().queryKey })
  })

  useMainEvent('ingestsChanged', ({ claimId, ingests }) => {
    client.setQueryData(claimQueries.ingests(claimId).queryKey, ingests)
    client.setQueryData(claimQueries.allIngests().queryKey, (known = []) => [
      ...known.filter(other => other.claimId !== claimId),
      ...ingests,
    ])
  })
}
