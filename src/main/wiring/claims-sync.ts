import { problem } from '../../shared/domain/problem.ts'
import type { KnownFacts } from '../claims/known-facts.ts'
import type { PolicyChange } from '../claims/policy-change.ts'
import type { Notices } from '../notices/notices.ts'
import type { PartsOptions } from '../parts-options.ts'
import { contentHashOf } from '../store/content-hash.ts'
import type { ClaimStore } from '../store/open.ts'
import type { Sync } from '../sync/sync-parts.ts'
import { createSync } from '../sync/sync-routine.ts'
import { throttledStatus } from '../sync/throttled-status.ts'
import { systemTimers } from '../sync/timers.ts'
import type { ServiceLink } from './service-link.ts'

interface SyncSurroundings {
  readonly store: ClaimStore
  readonly facts: KnownFacts
  readonly link: ServiceLink
  readonly notices: Notices
  readonly policyChange: PolicyChange
  readonly onDefect: (where: string, error: unknown) => void
}

/** Sync between the store and the service in force; what it comes to is shown, told, and followed by the policies. */
export function syncClaims(
  { store, facts, link, notices, policyChange, onDefect }: SyncSurroundings,
  options: PartsOptions,
): Sync {
  const publishStatus = throttledStatus(options.onSyncChanged, {
    timers: systemTimers,
    nowMs: () => performance.now(),
  })
  return createSync({
    ...options,
    outbox: store.outbox,
    replies: store.replyQueue,
    conflicts: store.conflicts,
    contentHashOf,
    device: store.device,
    verifications: store.verifications,
    states: store.serviceState,
    cache: store.serviceCache,
    uploadRecords: link.uploadRecords,
    pause: store.settings.syncPause,
    contentOf: id => store.claims.find(id)?.content,
    serviceUrl: facts.serviceUrl,
    connect: link.connect,
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
}
