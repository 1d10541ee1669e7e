import type { DocumentBytes, UploadRecords } from './ports.ts'
import type { Connection } from './send-request.ts'
import { createServiceClient } from './service-client.ts'
import type { ServiceLink } from './sync-parts.ts'
import { createUploadClient } from './upload-client.ts'

export interface ConnectOptions extends Omit<Connection, 'timeoutMs' | 'knownInstance'> {
  /** Which instance answered at an address before. */
  readonly states?: { get(serviceUrl: string): { readonly instance: string | null } }
  readonly documents: DocumentBytes
  readonly records: UploadRecords
  readonly callTimeoutMs?: number
  readonly partTimeoutMs?: number
  readonly partBytes?: number
  readonly retryDelaysMs?: readonly number[]
}

const callTimeoutMs = 30_000
/** A part of 8 MiB at 250 kbit/s; what arrived before a timeout is kept by the service all the same. */
const partTimeoutMs = 5 * 60_000

/** Both clients of one service, as `createSync` asks for them. */
export function connectService(options: ConnectOptions): (serviceUrl: string) => ServiceLink {
  return baseUrl => {
    const knownInstance = () => options.states?.get(baseUrl).instance ?? null
    return {
      client: createServiceClient({
        ...options,
        baseUrl,
        timeoutMs: options.callTimeoutMs ?? callTimeoutMs,
        knownInstance,
      }),
      uploads: createUploadClient({
        baseUrl,
        connection: { ...options, knownInstance, timeoutMs: options.partTimeoutMs ?? partTimeoutMs },
        documents: options.documents,
        records: options.records,
        ...(options.partBytes === undefined ? {} : { partBytes: options.partBytes }),
        ...(options.retryDelaysMs === undefined ? {} : { retryDelaysMs: options.retryDelaysMs }),
      }),
    }
  }
}
