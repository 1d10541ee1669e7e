import type { OutboxEntry, SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import type { UploadRecords } from './ports.ts'
import type { RoundParts } from './round.ts'
import type { ServiceClient } from './service-client.ts'
import type { UploadClient } from './upload-client.ts'

export interface Timers {
  /** Calls `work` once after `ms`; the function that it returns prevents that. */
  after(ms: number, work: () => void): () => void
}

/** The clients of one service; their `baseUrl` is that of `baseUrlOf`. */
export interface ServiceLink {
  readonly client: ServiceClient
  readonly uploads: UploadClient
}

export interface SyncOptions extends Omit<RoundParts, keyof ServiceLink | 'onProgress'> {
  /** The remote service; null while none is set. Read anew for each round. */
  readonly serviceUrl: () => string | null
  readonly connect: (serviceUrl: string) => ServiceLink
  readonly uploadRecords: UploadRecords
  readonly timers: Timers
  readonly publish: (status: SyncStatus) => void
}

export interface Sync {
  /** Takes up what an earlier process left, and syncs from now on. */
  start(): void
  /** A round at once, whatever it was waiting for; answers when it has ended. */
  now(): Promise<SyncStatus>
  /** Something new waits to be sent, or another service was set. */
  wake(): void
  status(): SyncStatus
  outbox(): OutboxEntry[]
  /** Ends within two seconds; what was under way is taken up again by `start`, in this process or the next. */
  stop(): Promise<void>
}
