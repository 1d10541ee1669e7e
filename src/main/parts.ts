import type { Problem } from '../shared/domain/problem.ts'
import type { SignIn } from './auth/sign-in.ts'
import type { Backups } from './backup/backups.ts'
import type { RestoreParts } from './backup/restore/restore.ts'
import type { AfterDecisionRules } from './claims/after-decision.ts'
import type { BulkActions } from './claims/bulk-actions.ts'
import type { ClaimBrowser } from './claims/claim-browser.ts'
import type { ClaimDates } from './claims/claim-dates.ts'
import type { ClaimDesk } from './claims/claim-desk.ts'
import type { ClaimVerification } from './claims/claim-verification.ts'
import type { HolidayCalendar } from './claims/holiday-calendar.ts'
import type { Home } from './claims/home.ts'
import type { KnownFacts } from './claims/known-facts.ts'
import type { PolicyChange } from './claims/policy-change.ts'
import type { OpenedCopies } from './documents/opened-copies.ts'
import type { RemoteDocuments } from './documents/remote-documents.ts'
import type { SharedDocuments } from './documents/shared-document.ts'
import type { VaultVerification } from './documents/vault-check.ts'
import type { LargeWrites } from './store/large-writes/large-writes.ts'
import type { ClaimStore } from './store/open.ts'
import type { StorageWatch } from './store/storage-watch.ts'
import type { MeteredUploads } from './sync/metered-uploads.ts'
import type { Sync } from './sync/sync-parts.ts'
import type { ClaimImports } from './transfer/import/claim-imports.ts'
import type { IngestQueue } from './vault/ingest-queue.ts'
import type { Safe } from './vault/safe.ts'
import type { Vault } from './vault/vault.ts'

/** The parts that live as long as the program. */
export interface Parts {
  readonly store: ClaimStore
  /** Whether the data folder takes what is written. */
  readonly storage: StorageWatch
  /** Answers `vault-locked` until the safe is open. */
  readonly vault: Vault
  readonly safe: Safe
  readonly facts: KnownFacts
  readonly signIn: SignIn
  readonly sync: Sync
  /** Holds large documents back on a metered network. */
  readonly metered: MeteredUploads
  readonly holidays: HolidayCalendar
  readonly dates: ClaimDates
  readonly browser: ClaimBrowser
  readonly bulk: BulkActions
  readonly home: Home
  readonly afterDecision: AfterDecisionRules
  readonly desk: ClaimDesk
  readonly verification: ClaimVerification
  readonly policyChange: PolicyChange
  readonly imports: ClaimImports
  /** Writes of thousands of claims, in a thread of their own. */
  readonly largeWrites: LargeWrites
  readonly ingests: IngestQueue
  readonly shared: SharedDocuments
  readonly vaultCheck: VaultVerification
  readonly newId: () => string
  readonly onDefect: (where: string, error: unknown) => void
  readonly openedCopies: OpenedCopies
  readonly remoteDocuments: RemoteDocuments
  readonly backups: Backups
  /** What restoring a backup needs of this data folder. */
  readonly restoring: Omit<RestoreParts, 'folder'>
  /** What is found out of `claims.db` only after it was opened; nothing is to be sent before. Null where it is sound. */
  readonly damage: Promise<Problem<'database-damaged'> | null>
  /** Ends what is under way; within a few seconds. */
  close(): Promise<void>
}

export type OpenCode =
  | 'data-folder-unusable'
  | 'data-folder-missing'
  | 'database-from-newer-version'
  | 'database-damaged'
  | 'data-files-do-not-match'
  | 'storage-failed'
