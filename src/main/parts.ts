import { userInfo } from 'node:os'
import type { ClaimId } from '../shared/domain/identifiers.ts'
import { type Outcome, success } from '../shared/domain/outcome.ts'
import { problem } from '../shared/domain/problem.ts'
import type { ProfileMpnIds } from '../shared/domain/rules/rule.ts'
import type { AccountStatus } from '../shared/ipc/account-procedures.ts'
import type { BackupStatus } from '../shared/ipc/backup-procedures.ts'
import type { Ingest } from '../shared/ipc/document-procedures.ts'
import type { ProtectionStatus } from '../shared/ipc/protection-procedures.ts'
import type { SyncStatus } from '../shared/ipc/sync-procedures.ts'
import type { VaultCheck } from '../shared/ipc/vault-procedures.ts'
import type { AttemptOptions } from './auth/attempt.ts'
import { createSignIn } from './auth/create-sign-in.ts'
import { renewingFetch } from './auth/renewing-fetch.ts'
import type { Session } from './auth/session.ts'
import { createSessionStore, type SessionStore } from './auth/session-store.ts'
import type { SignIn } from './auth/sign-in.ts'
import { type Backups, createBackups } from './backup/backups.ts'
import { backUpBeforeUpdate, noteVersion } from './backup/before-update.ts'
import type { RestoreParts } from './backup/restore/restore.ts'
import { finishSwap } from './backup/restore/swap-files.ts'
import { jobRunner } from './backup/run-job.ts'
import { type AfterDecisionRules, createAfterDecision } from './claims/after-decision.ts'
import { type ClaimDates, createClaimDates } from './claims/claim-dates.ts'
import { type ClaimDesk, createClaimDesk } from './claims/claim-desk.ts'
import { type ClaimVerification, createClaimVerification } from './claims/claim-verification.ts'
import { createHolidayCalendar, type HolidayCalendar } from './claims/holiday-calendar.ts'
import { createHome, type Home } from './claims/home.ts'
import { type KnownFacts, knownFacts } from './claims/known-facts.ts'
import { createPolicyChange, type PolicyChange } from './claims/policy-change.ts'
import { dataFolderFiles } from './data-folder.ts'
import type { Log } from './diagnostics/log.ts'
import { createDocumentTexts, type DocumentTexts } from './documents/document-texts.ts'
import { createHousekeeping } from './documents/housekeeping.ts'
import { createOpenedCopies, type OpenedCopies } from './documents/opened-copies.ts'
import { createRemoteDocuments, type RemoteDocuments } from './documents/remote-documents.ts'
import { createVaultCheck, type VaultVerification } from './documents/vault-check.ts'
import { fixedSettings, type ManagedSettings } from './managed/managed-settings.ts'
import type { Notice } from './notices/notice.ts'
import { createNotices } from './notices/notices.ts'
import { contentHashOf } from './store/content-hash.ts'
import { claimMigrations } from './store/migrations.ts'
import { type ClaimStore, openClaimStore } from './store/open.ts'
import { baseUrlOf } from './sync/base-url.ts'
import { connectService } from './sync/connect-service.ts'
import { createMeteredUploads, type MeteredUploads } from './sync/metered-uploads.ts'
import type { Sync } from './sync/sync-parts.ts'
import { createSync } from './sync/sync-routine.ts'
import { throttledStatus } from './sync/throttled-status.ts'
import { systemTimers } from './sync/timers.ts'
import { measuredUploads } from './sync/upload-progress.ts'
import { createVerifyDraft } from './sync/verify-draft.ts'
import { createIngestQueue, type IngestQueue } from './vault/ingest-queue.ts'
import type { KeyProtector } from './vault/key/key-protector.ts'
import { vaultMigrations } from './vault/migrations.ts'
import { oneAtATime } from './vault/one-at-a-time.ts'
import type { PairedClaims } from './vault/pair.ts'
import { openSafe, type Safe } from './vault/safe.ts'
import type { Vault } from './vault/vault.ts'

export interface PartsOptions {
  readonly dataFolder: string
  /** Entry of the vault's worker. */
  readonly workerUrl: URL
  /** Entry of the thread that reads documents. */
  readonly textWorkerUrl: URL
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
  readonly onBackupsChanged: (status: BackupStatus) => void
}

/** The parts that live as long as the program. */
export interface Parts {
  readonly store: ClaimStore
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
  readonly home: Home
  readonly afterDecision: AfterDecisionRules
  readonly desk: ClaimDesk
  readonly verification: ClaimVerification
  readonly policyChange: PolicyChange
  readonly ingests: IngestQueue
  readonly vaultCheck: VaultVerification
  readonly newId: () => string
  readonly onDefect: (where: string, error: unknown) => void
  readonly openedCopies: OpenedCopies
  readonly remoteDocuments: RemoteDocuments
  readonly backups: Backups
  /** What restoring a backup needs of this data folder. */
  readonly restoring: Omit<RestoreParts, 'folder'>
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

/** Opens both databases and joins the parts that work on them; a vault without its key stays locked. A problem leaves every file as it was found. */
export async function openParts(options: PartsOptions): Promise<Outcome<Parts, OpenCode>> {
  const files = dataFolderFiles(options.dataFolder)
  const onDefect = (where: string, error: unknown) => options.log.defect(where, error)
  const runJob = jobRunner(options.backupWorkerUrl)
  await finishSwap(options.dataFolder)
  await backUpBeforeUpdate({ ...options, files, runJob, newestSchema: claimMigrations().length, onDefect })
  const store = openClaimStore({
    ...options,
    file: files.claims,
    who: () => userInfo().username,
    fixedSettings: fixedSettings(options.managed),
  })
  if (!store.ok) return store
  noteVersion(files.backupSettings, options.version)
  const safe = await openSafe({
    ...options,
    file: files.vault,
    keyFile: files.vaultKey,
    migrations: vaultMigrations,
    onDefect,
    onChanged: options.onProtectionChanged,
    pair: pairOf(store.value),
  })
  if (!safe.ok) {
    store.value.close()
    return safe
  }
  const sessions = createSessionStore(files.signIn, options.protector)
  const session = await sessions.read()
  return success(join(store.value, safe.value, { sessions, session }, options))
}

function pairOf({ device, claims, attachments }: ClaimStore): PairedClaims {
  return {
    pairId: device.pairId(),
    hasClaims: () => claims.list({ search: '', offset: 0, limit: 1 }).total > 0,
    hashes: attachments.referencedHashes,
  }
}

/** What the last run left of a sign-in. */
interface KeptSignIn {
  readonly sessions: SessionStore
  readonly session: Session | null
}

function join(
  store: ClaimStore,
  safe: Safe,
  { sessions, session }: KeptSignIn,
  options: PartsOptions,
): Parts {
  const { vault } = safe
  const onDefect = (where: string, error: unknown) => options.log.defect(where, error)
  const facts = knownFacts(store, options.givenServiceUrl, options)
  const nowMs = () => performance.now()
  const uploadRecords = measuredUploads(store.uploads, nowMs)
  const signIn = createSignIn({
    ...options,
    texts: options.signInTexts,
    session,
    store: sessions,
    serviceUrl: facts.serviceUrl,
    setProvider: () => store.settings.get().signInProvider,
    onChanged: options.onAccountChanged,
    onSignedIn: () => sync.tryAgain(),
    onDefect,
  })
  const connectPlainly = connectService({
    ...options,
    fetch: renewingFetch(options.fetch, signIn),
    token: signIn.token,
    documents: vault,
    records: uploadRecords,
    states: store.serviceState,
    deviceId: store.device.id,
  })
  const holidays = createHolidayCalendar({
    choice: () => store.settings.get().holidays,
    load: async () => (await import('date-holidays')).default,
    clock: options.clock,
    onKnown: () => options.onClaimsChanged(null),
    onDefect,
  })
  const dates = createClaimDates({ store, facts, holidays: holidays.days, clock: options.clock })
  const home = createHome({ store, dates, facts, holidays: holidays.days, clock: options.clock })
  const afterDecision = createAfterDecision({ store, facts, holidays: holidays.days, clock: options.clock })
  const publishStatus = throttledStatus(options.onSyncChanged, { timers: systemTimers, nowMs })
  const notices = createNotices({
    news: store.news,
    settings: () => store.settings.get().notices,
    isFocused: options.isWindowFocused,
    show: options.onNotice,
    dates,
    timers: systemTimers,
    onDefect,
    onAttention: options.onAttention,
  })
  // Told by days that are no holidays.
  void holidays.follow().then(() => notices.watchDates())
  const metered = createMeteredUploads(() => store.settings.get().metered)
  const connect = (serviceUrl: string) => {
    const link = connectPlainly(serviceUrl)
    return { ...link, uploads: metered.over(link.uploads) }
  }
  const policyChange = createPolicyChange({ ...options, store, facts })
  const sync = createSync({
    ...options,
    outbox: store.outbox,
    replies: store.replyQueue,
    conflicts: store.conflicts,
    contentHashOf,
    device: store.device,
    verifications: store.verifications,
    states: store.serviceState,
    cache: store.serviceCache,
    uploadRecords,
    pause: store.settings.syncPause,
    contentOf: id => store.claims.find(id)?.content,
    serviceUrl: facts.serviceUrl,
    connect,
    timers: systemTimers,
    random: Math.random,
    publish(status) {
      publishStatus(status)
      try {
        notices.follow(status)
      } catch (error) {
        onDefect('notices', error)
      }
    },
    onReferenceDataChanged() {
      policyChange
        .follow()
        .then(isAnother => {
          if (isAnother) options.onClaimsChanged(null)
          options.onPoliciesChanged()
        })
        .catch((error: unknown) => onDefect('policyChange.follow', error))
    },
    onDefect: error =>
      problem('internal', { retryable: true, params: { reference: options.log.defect('sync', error) } }),
  })
  const texts = textsOfDocuments(store, vault, options)
  const desk = createClaimDesk({ ...options, store, facts, texts, wakeSync: () => sync.wake() })
  const client = () => {
    const url = facts.serviceUrl()
    return url === null ? null : connect(baseUrlOf(url)).client
  }
  const remoteDocuments = createRemoteDocuments({
    ...options,
    vault,
    client,
    messageDocuments: store.messageDocuments,
  })
  const verifyDraft = createVerifyDraft({
    ...options,
    client,
    verifications: store.verifications,
  })
  const verification = createClaimVerification({ store, verifyDraft })
  const ingests = createIngestQueue({
    ...options,
    vault,
    now: nowMs,
    attach: ({ claimId, replaces, replyKind }, stored) => {
      if (replyKind !== undefined) {
        const { name, sha256, sizeBytes } = stored
        const added = store.replies.addDocument(claimId, { name, sha256, sizeBytes }, replyKind)
        if (added.ok) options.onClaimsChanged([claimId])
        return added
      }
      const attached =
        replaces === null
          ? store.attachments.add(claimId, stored)
          : store.attachments.replace(claimId, replaces, stored)
      if (attached.ok) {
        void texts.textOf(attached.value)
        options.onClaimsChanged([claimId])
      }
      return attached
    },
    publish: options.onIngestsChanged,
    onDefect,
  })
  const vaultCheck = createVaultCheck({
    ...options,
    vault,
    attachments: store.attachments,
    publish: options.onVaultCheckChanged,
  })
  const inTurn = oneAtATime()
  const housekeeping = createHousekeeping({ store, vault, timers: systemTimers, onDefect, inTurn })
  housekeeping.start()
  const files = dataFolderFiles(options.dataFolder)
  const runJob = jobRunner(options.backupWorkerUrl)
  const backups = createBackups({
    ...options,
    files,
    runJob,
    vault,
    inTurn,
    fingerprint: store.fingerprint,
    timers: systemTimers,
    publish: options.onBackupsChanged,
    onDefect,
  })
  backups.start()
  const openedCopies = createOpenedCopies({
    ...options,
    vault,
    folder: files.openedCopies,
    allowedEndings: () => facts.policy().poe.fileEndings.value,
    onDefect,
  })
  // Those that a killed program left.
  void openedCopies.sweep()
  if (safe.status().isLocked) {
    safe.whenOpen
      .then(() => {
        // What documents say counts again.
        options.onClaimsChanged(null)
        // Uploads that met a locked vault wait; now they need not.
        return Promise.all([housekeeping.run(), sync.now()])
      })
      .catch((error: unknown) => onDefect('vault.unlocked', error))
  }
  return {
    store,
    vault,
    safe,
    facts,
    signIn,
    sync,
    metered,
    holidays,
    dates,
    home,
    afterDecision,
    desk,
    verification,
    policyChange,
    ingests,
    vaultCheck,
    newId: options.newId,
    onDefect,
    openedCopies,
    remoteDocuments,
    backups,
    restoring: {
      files,
      vaultMigrations,
      newestSchema: claimMigrations().length,
      runJob,
      clock: options.clock,
    },
    async close() {
      await backups.stop()
      housekeeping.stop()
      notices.stop()
      signIn.cancel()
      verification.stop()
      await Promise.all([sync.stop(), texts.close()])
      await policyChange.settled()
      await openedCopies.sweep()
      await safe.close()
      store.close()
    },
  }
}

/** What documents say; a claim of which more is known by it has changed for the page. */
function textsOfDocuments(store: ClaimStore, vault: Vault, options: PartsOptions): DocumentTexts {
  const texts = createDocumentTexts({
    vault,
    workerUrl: options.textWorkerUrl,
    onDefect: (where, error) => options.log.defect(where, error),
  })
  texts.onKnown(sha256 => {
    const ids = store.attachments.claimsWith(sha256)
    if (ids.length > 0) options.onClaimsChanged(ids)
  })
  return texts
}
