import type { Settings } from '../../shared/ipc/app-procedures.ts'
import { versionOf } from '../sqlite/migrate.ts'
import { arbitrationRepository } from './arbitration-repository.ts'
import { attachmentRepository } from './attachment-repository.ts'
import { claimChange } from './claim-change.ts'
import { claimCounts } from './claim-counts.ts'
import { claimGroups } from './claim-groups.ts'
import { claimList } from './claim-list.ts'
import { claimRepository } from './claim-repository.ts'
import { claimSearch } from './claim-search.ts'
import { claimTransition } from './claim-transition.ts'
import { claimsOfCustomer } from './claims-of-customer.ts'
import { conflictChoice } from './conflict-choice.ts'
import { conflictRepository } from './conflict-repository.ts'
import { customerBook } from './customer-book.ts'
import { customerDocuments } from './customer-documents.ts'
import { customerDoubles } from './customer-doubles.ts'
import { customerMerge } from './customer-merge.ts'
import { datedClaims } from './dated-claims.ts'
import { deviceRepository } from './device-repository.ts'
import { dueClaims } from './due-claims.ts'
import { editFingerprint } from './edit-fingerprint.ts'
import { followUps } from './follow-ups.ts'
import { foundClaims } from './found-claims.ts'
import { historyRepository } from './history-repository.ts'
import { homeClaims } from './home-claims.ts'
import { importRepository } from './import-repository.ts'
import { lostClaims } from './lost-claims.ts'
import { messageDocuments } from './message-documents.ts'
import { nearIds } from './near-ids.ts'
import { newsRepository } from './news-repository.ts'
import { openClaimsRepository } from './open-claims-repository.ts'
import { outboxRepository } from './outbox-repository.ts'
import { preparedClaims } from './prepared-claims.ts'
import { removedRows } from './removed-rows.ts'
import { replyQueue } from './reply-queue.ts'
import { replyRepository } from './reply-repository.ts'
import { savedViews } from './saved-views.ts'
import { sentRepository } from './sent-repository.ts'
import { serviceCacheRepository } from './service-cache-repository.ts'
import { serviceStateRepository } from './service-state-repository.ts'
import { serviceWord } from './service-word.ts'
import { settingsRepository } from './settings-repository.ts'
import { atomic, type StoreContext } from './store-context.ts'
import { templateRepository } from './template-repository.ts'
import { undoJournal } from './undo/journal.ts'
import { undoRepository } from './undo/undo-repository.ts'
import { undoable } from './undo/undoable.ts'
import { unsentChanges } from './unsent-changes.ts'
import { uploadRepository } from './upload-repository.ts'
import { verificationRepository } from './verification-repository.ts'

export type ClaimStore = ReturnType<typeof createClaimStore>

/** The repositories over one open claims.db. All calls are synchronous and durable when they return. */
export function createClaimStore({
  machine = null,
  fixedSettings = {},
  ...context
}: StoreContext & { machine?: string | null; fixedSettings?: Partial<Settings> }) {
  const { db } = context
  const history = historyRepository(context)
  const transition = claimTransition(context, history)
  const search = claimSearch(context)
  const change = claimChange(context, transition, search)
  const settings = settingsRepository(context, fixedSettings)
  const sent = sentRepository(context)
  const arbitration = arbitrationRepository(context, { history })
  const word = serviceWord(context, { history, search, sent, arbitration })
  const outbox = outboxRepository(context, { transition, serviceWord: word })
  history.chainOldLines()
  // What the last process left half done.
  history.flushPendingEdits()
  outbox.returnUnreadable()

  const due = dueClaims(context)
  const found = foundClaims(context, { due })
  const list = claimList(context, { found })
  const claims = claimRepository(context, {
    list,
    history,
    transition,
    change,
    search,
    policyId: () => settings.get().policyId,
  })
  const attachments = attachmentRepository(context, { history, change })
  const journal = undoJournal(context)
  // What the user does is a step; what other parts do to a claim is none, though it goes the same way.
  const steps = undoable(journal)
  const customers = customerBook(context)
  const prepared = preparedClaims(context, { claims, attachments })
  const replies = replyRepository(context, { transition, history })
  const conflicts = conflictRepository(context, { history, serviceWord: word, outbox })

  return {
    claims: steps.claims(claims),
    imports: steps.imports(
      importRepository(context, { history, search, policyId: () => settings.get().policyId }),
    ),
    list,
    groups: claimGroups(context, { found }),
    nearIds: nearIds(context),
    openClaims: openClaimsRepository(context, { history, transition, settings }),
    attachments: steps.attachments(attachments),
    undo: undoRepository(context, { history, transition, change }),
    /** The user's work as one step, whatever steps it is made of. */
    asStep: journal.record,
    removed: removedRows(context, journal),
    customerDocuments: customerDocuments(context),
    customers: steps.customers(customers),
    customerDoubles: steps.doubles(customerDoubles(context), customers),
    customerMerge: steps.merges(customerMerge(context, { customers, claims })),
    claimsOfCustomer: claimsOfCustomer(context),
    prepared: steps.prepared(prepared),
    outbox,
    replies: steps.replies(replies),
    replyQueue: replyQueue(context, { replies, serviceWord: word }),
    messageDocuments: messageDocuments(context),
    sent,
    news: newsRepository(context),
    history,
    settings: steps.settings(settings),
    views: steps.views(savedViews(settings)),
    serviceState: serviceStateRepository(context, { serviceWord: word, outbox }),
    serviceCache: serviceCacheRepository(context),
    uploads: uploadRepository(context),
    verifications: verificationRepository(context, { customers }),
    conflicts,
    conflictChoice: conflictChoice(context, { claims, attachments, conflicts }),
    unsentChanges: steps.unsentChanges(unsentChanges(context, { history, search })),
    templates: steps.templates(templateRepository(context)),
    dated: datedClaims(context, { due }),
    home: homeClaims(context, { due }),
    followUps: steps.followUps(followUps(context, { prepared, history })),
    arbitration,
    lostClaims: lostClaims(context),
    device: deviceRepository(context, machine),
    counts: claimCounts(context),

    /** Several calls in one transaction: all of them, or, when one throws, none. By its words each is found at the end. */
    together: <T>(work: () => T): T => atomic(context, () => search.atTheEnd(work))(),

    /** Ends gathering edits and closes the file; no other call is possible after it. */
    close(): void {
      if (!db.open) return
      try {
        history.flushPendingEdits()
      } finally {
        db.close()
      }
    },

    /** Writes what is there anyhow; a row that stays the same would not reach the disk. @throws what a save would meet */
    tryWriting(): void {
      db.pragma(`user_version = ${versionOf(db)}`)
    },

    /** Another one whenever something was edited since. */
    fingerprint: () => editFingerprint(db),
  }
}
