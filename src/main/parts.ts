import { failure, type Outcome, success } from '../shared/domain/outcome.ts'
import { type Problem, problem } from '../shared/domain/problem.ts'
import { createSessionStore } from './auth/session-store.ts'
import type { SignIn } from './auth/sign-in.ts'
import { type Backups, createBackups } from './backup/backups.ts'
import { backUpBeforeUpdate, noteVersion } from './backup/before-update.ts'
import type { RestoreParts } from './backup/restore/restore.ts'
import { finishSwap } from './backup/restore/swap-files.ts'
import { jobRunner, type RunJob } from './backup/run-job.ts'
import { type AfterDecisionRules, createAfterDecision } from './claims/after-decision.ts'
import { type BulkActions, createBulkActions } from './claims/bulk-actions.ts'
import { type ClaimBrowser, createClaimBrowser } from './claims/claim-browser.ts'
import { type ClaimDates, createClaimDates } from './claims/claim-dates.ts'
import { type ClaimDesk, createClaimDesk } from './claims/claim-desk.ts'
import { type ClaimVerification, createClaimVerification } from './claims/claim-verification.ts'
import { createHolidayCalendar, type HolidayCalendar } from './claims/holiday-calendar.ts'
import { createHome, type Home } from './claims/home.ts'
import { type KnownFacts, knownFacts } from './claims/known-facts.ts'
import { createPolicyChange, type PolicyChange } from './claims/policy-change.ts'
import { dataFolderFiles } from './data-folder.ts'
import { createHousekeeping } from './documents/housekeeping.ts'
import type { OpenedCopies } from './documents/opened-copies.ts'
import { createRemoteDocuments, type RemoteDocuments } from './documents/remote-documents.ts'
import type { SharedDocuments } from './documents/shared-document.ts'
import type { VaultVerification } from './documents/vault-check.ts'
import { fixedSettings } from './managed/managed-settings.ts'
import { createNotices } from './notices/notices.ts'
import type { PartsOptions } from './parts-options.ts'
import { alreadyChecked, checkLater, isCheckedLater, type LaterCheck } from './store/check-later.ts'
import type { LargeWrites } from './store/large-writes/large-writes.ts'
import { claimMigrations } from './store/migrations.ts'
import { type ClaimStore, openClaimStore } from './store/open.ts'
import { storageProblem } from './store/storage-problem.ts'
import { createStorageWatch, type StorageWatch } from './store/storage-watch.ts'
import type { MeteredUploads } from './sync/metered-uploads.ts'
import type { Sync } from './sync/sync-parts.ts'
import { systemTimers } from './sync/timers.ts'
import { createVerifyDraft } from './sync/verify-draft.ts'
import { type ClaimImports, createClaimImports } from './transfer/import/claim-imports.ts'
import type { IngestQueue } from './vault/ingest-queue.ts'
import { vaultMigrations } from './vault/migrations.ts'
import { oneAtATime } from './vault/one-at-a-time.ts'
import type { PairedClaims } from './vault/pair.ts'
import { openSafe, type Safe } from './vault/safe.ts'
import type { Vault } from './vault/vault.ts'
import { syncClaims } from './wiring/claims-sync.ts'
import { joinDocuments } from './wiring/documents.ts'
import { heldBack, joinLargeWrites, who } from './wiring/large-writes.ts'
import { type KeptSignIn, linkService } from './wiring/service-link.ts'

/** By then the window shows what it opens with. */
const firstLookMs = 3_000

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

/** Opens both databases and joins the parts that work on them; a vault without its key stays locked. A problem leaves every file as it was found. */
export async function openParts(options: PartsOptions): Promise<Outcome<Parts, OpenCode>> {
  const files = dataFolderFiles(options.dataFolder)
  const onDefect = (where: string, error: unknown) => options.log.defect(where, error)
  const runJob = jobRunner(options.backupWorkerUrl)
  const unfinished = await unlessTheDiskRefuses(() => finishSwap(options.dataFolder))
  if (unfinished !== null) return failure(unfinished)
  await backUpBeforeUpdate({ ...options, files, runJob, newestSchema: claimMigrations().length, onDefect })
  const isLarge = isCheckedLater(files.claims)
  const store = openClaimStore({
    ...options,
    isCheckedLater: isLarge,
    file: files.claims,
    who,
    fixedSettings: fixedSettings(options.managed),
  })
  if (!store.ok) return store
  // Not noted on a full disk, the next start makes its backup once more.
  await unlessTheDiskRefuses(() => noteVersion(files.backupSettings, options.version))
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
  const check = isLarge
    ? checkLater(files.claims, () => runJob('check', { file: files.claims }), {
        timers: systemTimers,
        onDefect,
      })
    : alreadyChecked
  return success(join(store.value, safe.value, { kept: { sessions, session }, runJob, check }, options))
}

/** Null, or what a failing disk means to the user. */
async function unlessTheDiskRefuses(work: () => unknown): Promise<Problem<'storage-failed'> | null> {
  try {
    await work()
    return null
  } catch (error) {
    const known = storageProblem(error)
    if (known === null) throw error
    return problem('storage-failed', { retryable: true, params: { reason: known.code } })
  }
}

function pairOf({ device, claims, attachments }: ClaimStore): PairedClaims {
  return {
    pairId: device.pairId(),
    hasClaims: () => claims.list({ search: '', offset: 0, limit: 1 }).total > 0,
    hashes: attachments.referencedHashes,
  }
}

interface Begun {
  readonly kept: KeptSignIn
  readonly runJob: RunJob
  readonly check: LaterCheck
}

function join(store: ClaimStore, safe: Safe, { kept, runJob, check }: Begun, options: PartsOptions): Parts {
  const { vault } = safe
  const { clock } = options
  const files = dataFolderFiles(options.dataFolder)
  const onDefect = (where: string, error: unknown) => options.log.defect(where, error)
  const facts = knownFacts(store, options.givenServiceUrl, options)
  const largeWrites = joinLargeWrites(store, options)
  const link = linkService(
    { store, vault, facts, kept, onSignedIn: () => sync.tryAgain(), onDefect },
    { ...options, fetch: heldBack(options.fetch, largeWrites) },
  )
  const holidays = createHolidayCalendar({
    choice: () => store.settings.get().holidays,
    load: async () => (await import('date-holidays')).default,
    clock,
    onKnown: () => options.onClaimsChanged(null),
    onDefect,
  })
  const calendar = { store, facts, holidays: holidays.days, clock }
  const dates = createClaimDates(calendar)
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
  // Told by days that are no holidays, and after the window is there: among many claims, looking takes a while.
  void holidays.follow().then(() => systemTimers.after(firstLookMs, notices.watchDates))
  const policyChange = createPolicyChange({ ...options, store, facts })
  const sync = syncClaims({ store, facts, link, notices, policyChange, onDefect }, options)
  const { texts, ...documents } = joinDocuments({ store, vault, facts, onDefect }, options)
  const desk = createClaimDesk({ ...options, store, facts, texts, wakeSync: () => sync.wake() })
  const verifyDraft = createVerifyDraft({
    ...options,
    client: link.client,
    verifications: store.verifications,
  })
  const verification = createClaimVerification({ store, verifyDraft })
  const inTurn = oneAtATime()
  const housekeeping = createHousekeeping({ store, vault, timers: systemTimers, onDefect, inTurn })
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
  let isClosed = false
  void check.found.then(damage => {
    if (damage !== null || isClosed) return
    housekeeping.start()
    backups.start()
  })
  const storage = createStorageWatch({
    file: files.claims,
    tryWriting: store.tryWriting,
    timers: systemTimers,
    publish: options.onStorageChanged,
  })
  storage.start()
  // Those that a killed program left.
  void documents.openedCopies.sweep()
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
    ...documents,
    store,
    storage,
    vault,
    safe,
    facts,
    signIn: link.signIn,
    sync,
    metered: link.metered,
    holidays,
    dates,
    browser: createClaimBrowser({ store, dates }),
    bulk: createBulkActions({ ...documents, store, desk, facts }),
    home: createHome({ ...calendar, dates }),
    afterDecision: createAfterDecision(calendar),
    desk,
    verification,
    policyChange,
    largeWrites,
    imports: createClaimImports({ ...options, store, largeWrites, facts, onDefect }),
    newId: options.newId,
    onDefect,
    remoteDocuments: createRemoteDocuments({
      ...options,
      vault,
      client: link.client,
      messageDocuments: store.messageDocuments,
    }),
    backups,
    restoring: { files, vaultMigrations, newestSchema: claimMigrations().length, runJob, clock },
    damage: check.found,
    async close() {
      isClosed = true
      check.stop()
      await largeWrites.stop()
      storage.stop()
      await backups.stop()
      housekeeping.stop()
      notices.stop()
      link.signIn.cancel()
      verification.stop()
      await Promise.all([sync.stop(), texts.close()])
      await policyChange.settled()
      await safe.close()
      // Not before the vault, which may be writing one.
      await documents.openedCopies.sweep()
      store.close()
    },
  }
}
