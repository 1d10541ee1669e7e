import type { PartsOptions } from '../parts-options.ts'
import { systemTimers } from '../sync/timers.ts'
import { gatheredChanges } from './gathered-changes.ts'
import type { Publish } from './publish.ts'

type Published =
  | 'onClaimsChanged'
  | 'onIngestsChanged'
  | 'onVaultCheckChanged'
  | 'onAccountChanged'
  | 'onProtectionChanged'
  | 'onStorageChanged'
  | 'onBackupsChanged'

/** Changes of the parts that the page is told of, and nobody else. */
export function publishedChanges(publish: Publish): Pick<PartsOptions, Published> {
  return {
    onClaimsChanged: gatheredChanges(ids => publish('claimsChanged', { ids: ids && [...ids] }), {
      timers: systemTimers,
      nowMs: () => performance.now(),
    }),
    onIngestsChanged: (claimId, ingests) => publish('ingestsChanged', { claimId, ingests: [...ingests] }),
    onVaultCheckChanged: check => publish('vaultCheckChanged', check),
    onAccountChanged: status => publish('accountChanged', status),
    onProtectionChanged: status => publish('protectionChanged', status),
    onStorageChanged: trouble => publish('storageChanged', { trouble }),
    onBackupsChanged: status => publish('backupsChanged', status),
  }
}
