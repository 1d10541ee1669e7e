import { createBackups } from '../backup/backups.ts'
import type { RunJob } from '../backup/run-job.ts'
import { createAfterDecision } from '../claims/after-decision.ts'
import { createBulkActions } from '../claims/bulk-actions.ts'
import { createClaimBrowser } from '../claims/claim-browser.ts'
import { createClaimDates } from '../claims/claim-dates.ts'
import { createClaimDesk } from '../claims/claim-desk.ts'
import { createClaimVerification } from '../claims/claim-verification.ts'
import { createHolidayCalendar } from '../claims/holiday-calendar.ts'
import { createHome } from '../claims/home.ts'
import { knownFacts } from '../claims/known-facts.ts'
import { createPolicyChange } from '../claims/policy-change.ts'
import { dataFolderFiles } from '../data-folder.ts'
import { createHousekeeping } from '../documents/housekeeping.ts'
import { createRemoteDocuments } from '../documents/remote-documents.ts'
import { createNotices } from '../notices/notices.ts'
import type { Parts } from '../parts.ts'
import type { PartsOptions } from '../parts-options.ts'
import type { LaterCheck } from '../store/check-later.ts'
import { claimMigrations } from '../store/migrations.ts'
import type { ClaimStore } from '../store/open.ts'
import { createStorageWatch } from '../store/storage-watch.ts'
import { systemTimers } from '../sync/timers.ts'
import { createVerifyDraft } from '../sync/verify-draft.ts'
import { createClaimImports } from '../transfer/import/claim-imports.ts'
import { vaultMigrations } from '../vault/migrations.ts'
import { oneAtATime } from '../vault/one-at-a-time.ts'
import type { Safe } from '../vault/safe.ts'
import { syncClaims } from './claims-sync.ts'
import { joinDocuments } from './documents.ts'
import { heldBack, joinLargeWrites } from './large-writes.ts'
import { type KeptSignIn, linkService } from './service-link.ts'

/** By then the window shows what it opens with. */
const firstLookMs = 3_000

interface Begun {
  readonly kept: KeptSignIn
  readonly runJob: RunJob
  readonly check: LaterCheck
}

/** Joins the parts that work on the open databases; they begin their work. */
export function joinParts(
  store: ClaimStore,
  safe: Safe,
  { kept, runJob, check }: Begun,
  options: PartsOptions,
): Parts {
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
