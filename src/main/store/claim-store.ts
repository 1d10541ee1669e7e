import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { attachmentRepository } from './attachment-repository.ts'
import { claimChange } from './claim-change.ts'
import { claimRepository } from './claim-repository.ts'
import { claimSearch } from './claim-search.ts'
import { claimTransition } from './claim-transition.ts'
import { customerDocuments } from './customer-documents.ts'
import { historyRepository } from './history-repository.ts'
import { openClaimsRepository } from './open-claims-repository.ts'
import { outboxRepository } from './outbox-repository.ts'
import { removedRows } from './removed-rows.ts'
import { sentRepository } from './sent-repository.ts'
import { serviceCacheRepository } from './service-cache-repository.ts'
import { serviceStateRepository } from './service-state-repository.ts'
import { serviceWord } from './service-word.ts'
import { settingsRepository } from './settings-repository.ts'
import { now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'
import { uploadRepository } from './upload-repository.ts'
import { verificationRepository } from './verification-repository.ts'

export type ClaimStore = ReturnType<typeof createClaimStore>

/** The repositories over one open claims.db. All calls are synchronous and durable when they return. */
export function createClaimStore(context: StoreContext) {
  const { db } = context
  const history = historyRepository(context)
  const transition = claimTransition(context, history)
  const search = claimSearch(context)
  const change = claimChange(context, transition, search)
  const settings = settingsRepository(context)
  const sent = sentRepository(context)
  const word = serviceWord(context, { history, search, sent })
  const outbox = outboxRepository(context, { transition, serviceWord: word })
  // What the last process left half done.
  history.flushPendingEdits()
  outbox.returnUnreadable()

  return {
    claims: claimRepository(context, {
      history,
      transition,
      change,
      search,
      policyId: () => settings.get().policyId,
    }),
    openClaims: openClaimsRepository(context, { history, transition, settings }),
    attachments: attachmentRepository(context, { history, change }),
    removed: removedRows(context),
    customerDocuments: customerDocuments(context),
    outbox,
    sent,
    history,
    settings,
    serviceState: serviceStateRepository(context, { serviceWord: word }),
    serviceCache: serviceCacheRepository(context),
    uploads: uploadRepository(context),
    verifications: verificationRepository(context),
    /** Who this laptop is: a UUID made with the database. */
    deviceId: deviceId(context),

    /** Ends gathering edits and closes the file; no other call is possible after it. */
    close(): void {
      if (!db.open) return
      try {
        history.flushPendingEdits()
      } finally {
        db.close()
      }
    },

    /** A consistent copy of the database while work goes on. */
    async backup(file: string): Promise<void> {
      await db.backup(file)
    },
  }
}

function deviceId(context: StoreContext): string {
  const { db } = context
  db.prepare(`INSERT OR IGNORE INTO device (only_row, device_id, created_at) VALUES (1, ?, ?)`).run(
    // Random throughout, unlike our other IDs: it goes out with every claim and need not tell the time of installation.
    randomUUID(),
    now(context),
  )
  const row = db.prepare(`SELECT device_id AS deviceId FROM device`).get()
  return readRow('device', z.object({ deviceId: z.uuid() }), row).deviceId
}
