import type { OutboxEntry, SyncQuestion, SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import type { Device } from './ports.ts'
import type { RoundParts } from './round.ts'
import type { ServiceClient } from './service-client.ts'
import type { UploadClient } from './upload-client.ts'
import type { UploadProgress } from './upload-progress.ts'

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
  readonly uploadRecords: UploadProgress
  readonly device: Device
  readonly timers: Timers
  /** Whether the user paused sync; kept over restarts. */
  readonly pause: { get(): boolean; set(isPaused: boolean): void }
  readonly publish: (status: SyncStatus) => void
}

export interface Sync {
  /** Takes up what an earlier process left, and syncs from now on. */
  start(): void
  /** A round at once, whatever it was waiting for, and one alone while paused; answers when it has ended. */
  now(): Promise<SyncStatus>
  /** Something new waits to be sent, or another service was set. */
  wake(): void
  /** No round by itself from now on, over restarts too; answers when what was under way has ended. */
  pause(): Promise<SyncStatus>
  resume(): SyncStatus
  /** The user signed in: what waits has no reason to wait any more. */
  tryAgain(): void
  /** Network, machine or a wish of the user's are not as they were: only what the service asked for is still waited for. */
  surroundingsChanged(): void
  /** The user's yes to what sync stopped for; answers when the round that follows has ended. */
  goOn(question: SyncQuestion): Promise<SyncStatus>
  status(): SyncStatus
  outbox(): OutboxEntry[]
  /** Ends within two seconds; what was under way is taken up again by `start`, in this process or the next. */
  stop(): Promise<void>
}
