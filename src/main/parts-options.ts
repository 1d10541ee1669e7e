import type { ClaimId } from '../shared/domain/identifiers.ts'
import type { ProfileMpnIds } from '../shared/domain/rules/rule.ts'
import type { AccountStatus } from '../shared/ipc/account-procedures.ts'
import type { StorageTrouble } from '../shared/ipc/app-procedures.ts'
import type { BackupStatus } from '../shared/ipc/backup-procedures.ts'
import type { Ingest } from '../shared/ipc/document-procedures.ts'
import type { ProtectionStatus } from '../shared/ipc/protection-procedures.ts'
import type { SyncStatus } from '../shared/ipc/sync-procedures.ts'
import type { VaultCheck } from '../shared/ipc/vault-procedures.ts'
import type { AttemptOptions } from './auth/attempt.ts'
import type { Log } from './diagnostics/log.ts'
import type { ManagedSettings } from './managed/managed-settings.ts'
import type { Notice } from './notices/notice.ts'
import type { KeyProtector } from './vault/key/key-protector.ts'

/** What the parts of a data folder need of the program around them. */
export interface PartsOptions {
  readonly dataFolder: string
  /** Entry of the vault's worker. */
  readonly workerUrl: URL
  /** Entry of the thread that reads documents. */
  readonly textWorkerUrl: URL
  /** Entry of the thread that reads tables of claims. */
  readonly tableWorkerUrl: URL
  /** Entry of the thread that writes many claims at once. */
  readonly largeWriteWorkerUrl: URL
  /** Entry of the thread that makes backups. */
  readonly backupWorkerUrl: URL
  /** Of this program. */
  readonly version: string
  readonly protector: KeyProtector
  /** What tells this machine from others, as a hash; null where nothing does. */
  readonly machine: string | null
  readonly givenServiceUrl: string | null
  /** What an administrator set on this computer. */
  readonly managed: ManagedSettings
  /** Development's bearer token, instead of signing in. */
  readonly givenToken: string | null
  /** Which partner numbers the profiles of this laptop are for. */
  readonly profileMpnIds?: () => ProfileMpnIds
  readonly openBrowser: AttemptOptions['openBrowser']
  /** Of the page that ends a sign-in in the browser. */
  readonly signInTexts: AttemptOptions['texts']
  /** For the service's texts. */
  readonly language: () => string
  readonly fetch: typeof fetch
  readonly clock: () => Date
  /** UUIDv7. */
  readonly newId: () => string
  readonly log: Log
  /** Opens a file in the system's program for it; answers what went wrong, or nothing. */
  readonly openPath: (path: string) => Promise<string>
  /** Null means any. */
  readonly onClaimsChanged: (ids: readonly ClaimId[] | null) => void
  readonly onIngestsChanged: (claimId: ClaimId, ingests: readonly Ingest[]) => void
  readonly onVaultCheckChanged: (check: VaultCheck) => void
  readonly onSyncChanged: (status: SyncStatus) => void
  /** To be shown by the system. */
  readonly onNotice: (notice: Notice) => void
  /** How many things wait for the user. */
  readonly onAttention: (count: number) => void
  readonly isWindowFocused: () => boolean
  /** Policies that can be chosen, or the one in force, may be others. */
  readonly onPoliciesChanged: () => void
  readonly onAccountChanged: (status: AccountStatus) => void
  readonly onProtectionChanged: (status: ProtectionStatus) => void
  /** The disk refuses what is written, or takes it again. */
  readonly onStorageChanged: (trouble: StorageTrouble | null) => void
  readonly onBackupsChanged: (status: BackupStatus) => void
}
