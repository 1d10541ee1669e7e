import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { contentHashOf } from '../../../src/main/store/content-hash.ts'
import { openClaimStore } from '../../../src/main/store/open.ts'
import { connectService } from '../../../src/main/sync/connect-service.ts'
import { createMeteredUploads } from '../../../src/main/sync/metered-uploads.ts'
import type { SyncOptions } from '../../../src/main/sync/sync-parts.ts'
import { createSync } from '../../../src/main/sync/sync-routine.ts'
import { systemTimers } from '../../../src/main/sync/timers.ts'
import { measuredUploads } from '../../../src/main/sync/upload-progress.ts'
import type { Stored } from '../../../src/main/vault/messages.ts'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import { openSafe } from '../../../src/main/vault/safe.ts'
import type { ClaimContent } from '../../../src/shared/domain/claim-content.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { Outcome } from '../../../src/shared/domain/outcome.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import type { Policy } from '../../../src/shared/domain/policy/policy.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import type { SyncStatus } from '../../../src/shared/ipc/sync-procedures.ts'
import { toSubmission } from '../../../src/shared/service-api/to-submission.ts'
import { aContent, allItems } from '../../support/builders.ts'
import { fastFolder } from '../../support/fast-folder.ts'
import { vaultWorkerUrl } from '../../support/worker-entries.ts'

export interface DeskOptions extends Partial<Pick<SyncOptions, 'random' | 'timers' | 'serviceUrl'>> {
  readonly token?: () => string | null
  readonly partBytes?: number
  /** Where the data folder is opened. */
  readonly machine?: string
  readonly clock?: () => Date
  readonly fetch?: typeof fetch
  /** By which claims are checked and sent; the default policy unless given. */
  readonly policy?: Policy
}

/** What a test does not expect to fail. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`unexpected problem ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

/** A folder for one laptop's data. */
export async function aDataFolder() {
  const folder = await mkdtemp(join(fastFolder, 'claimdesk-desk-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A laptop's main process, without its window: real store, real vault, real sync. */
export async function openDesk(folder: string, serviceUrl: string, options: DeskOptions = {}) {
  const clock = options.clock ?? (() => new Date())
  const policy = options.policy ?? defaultPolicy
  const store = must(
    openClaimStore({
      file: join(folder, 'claims.db'),
      clock,
      newId: v7,
      who: () => 'Paola Verdi',
      machine: options.machine ?? 'this laptop',
    }),
  )
  const safe = must(
    await openSafe({
      file: join(folder, 'vault.db'),
      keyFile: join(folder, 'vault-key.json'),
      protector: {
        protection: 'file-permissions',
        wrap: async secret => secret,
        unwrap: async wrapped => wrapped,
      },
      workerUrl: vaultWorkerUrl,
      migrations: vaultMigrations,
      clock,
      newId: v7,
      onDefect: (where, error) => defects.push([where, error]),
      onChanged: () => undefined,
    }),
  )
  const { vault } = safe
  const defects: unknown[] = []
  const statuses: SyncStatus[] = []
  const counted = { referenceDataChanges: 0 }
  const uploads = measuredUploads(store.uploads, () => performance.now())
  const metered = createMeteredUploads(() => store.settings.get().metered)
  const connect = connectService({
    fetch: options.fetch ?? fetch,
    token: options.token ?? (() => 'sandbox-admin'),
    newId: randomUUID,
    clock,
    language: () => 'en',
    documents: vault,
    records: uploads,
    states: store.serviceState,
    deviceId: store.device.id,
    callTimeoutMs: 2_000,
    retryDelaysMs: [5, 10, 20],
    ...(options.partBytes === undefined ? {} : { partBytes: options.partBytes }),
  })
  const sync = createSync({
    outbox: store.outbox,
    replies: store.replyQueue,
    conflicts: store.conflicts,
    contentHashOf,
    device: store.device,
    verifications: store.verifications,
    states: store.serviceState,
    cache: store.serviceCache,
    uploadRecords: uploads,
    pause: store.settings.syncPause,
    contentOf: id => store.claims.find(id)?.content,
    serviceUrl: options.serviceUrl ?? (() => serviceUrl),
    connect(url) {
      const link = connect(url)
      return { ...link, uploads: metered.over(link.uploads) }
    },
    clock,
    random: options.random ?? (() => 0.1),
    newId: randomUUID,
    timers: options.timers ?? systemTimers,
    publish: status => void statuses.push(status),
    onClaimsChanged: () => undefined,
    onReferenceDataChanged() {
      counted.referenceDataChanges += 1
    },
    onDefect(error) {
      defects.push(error)
      return problem('internal', { retryable: true })
    },
  })

  async function attach(claimId: ClaimId, name: string, bytes: Uint8Array) {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const { sha256, sizeBytes, mediaType } = must(await vault.ingest({ path }))
    const added = must(store.attachments.add(claimId, { sha256, sizeBytes, mediaType, name }))
    vault.settle(sha256)
    const covers = allItems(store.claims.find(claimId)?.content ?? aContent())
    const details = { name, kind: added.kind, acknowledgementDate: '2026-02-16', covers, note: '' }
    must(store.attachments.update(claimId, added.id, details))
    return sha256
  }

  return {
    store,
    safe,
    vault,
    sync,
    statuses,
    defects,
    counted,
    client: () => connect(serviceUrl).client,

    /** A complete draft, with documents of these bytes. */
    async create(documents: readonly Uint8Array[], overrides: Partial<ClaimContent> = {}) {
      const { id, revision } = store.claims.create()
      must(store.claims.save({ id, revision, content: aContent(overrides), step: 'review' }))
      const hashes: Stored['sha256'][] = []
      for (const [place, bytes] of documents.entries())
        hashes.push(await attach(id, `poe-${place}.pdf`, bytes))
      return { id, hashes }
    },

    /** A claim that waits to be sent, with documents of these bytes. */
    async submit(documents: readonly Uint8Array[], overrides: Partial<ClaimContent> = {}) {
      const created = await this.create(documents, overrides)
      this.resubmit(created.id)
      return created
    },

    resubmit(id: ClaimId) {
      must(store.claims.markReady(id, policy.id))
      this.send(id)
    },

    /** As the claim is now; in the place of what the service has of it, if it has. */
    send(id: ClaimId) {
      const { content = aContent(), documents = [] } = store.claims.find(id) ?? {}
      const confirmation = {
        policy,
        confirmedAt: clock().toISOString(),
        deviceId: store.device.id(),
      }
      must(store.outbox.enqueue(id, toSubmission(content, documents, confirmation), randomUUID()))
      sync.wake()
    },

    change(id: ClaimId, overrides: Partial<ClaimContent>) {
      const { revision = 0, content = aContent() } = store.claims.find(id) ?? {}
      must(store.claims.save({ id, revision, content: { ...content, ...overrides }, step: 'review' }))
    },

    /** Taken back, written otherwise, and submitted again. */
    takeBackAndChange(id: ClaimId, overrides: Partial<ClaimContent>) {
      must(store.outbox.takeBack(id))
      this.change(id, overrides)
      this.resubmit(id)
    },

    stateOf: (id: ClaimId) => store.claims.find(id)?.state,

    async close() {
      await sync.stop()
      await vault.close()
      store.close()
    },
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
