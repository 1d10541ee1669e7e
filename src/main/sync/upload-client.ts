import { DetailedError, Upload, type UploadOptions } from 'tus-js-client'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { baseUrlOf } from './base-url.ts'
import type { DocumentBytes, DocumentToUpload, UploadRecords } from './ports.ts'
import type { Connection } from './send-request.ts'
import type { Call } from './service-client.ts'
import { failed, type ServiceOutcome } from './service-outcome.ts'
import { tusDecides, tusTransport } from './tus-transport.ts'
import { UploadFailure } from './upload-failure.ts'
import { documentSource } from './upload-source.ts'

export interface UploadClientOptions {
  readonly baseUrl: string
  /** Its timeout holds for one part, which may be slow and yet go on. */
  readonly connection: Connection
  readonly documents: DocumentBytes
  readonly records: UploadRecords
  /** What may have to be sent again after an interruption, in bytes. */
  readonly partBytes?: number
}

export interface UploadClient {
  /** Brings a document to the service, from where an earlier attempt ended; one that it already has is not sent. */
  upload(document: DocumentToUpload, call: Call, onProgress?: () => void): Promise<ServiceOutcome<null>>
}

const defaultPartBytes = 8 * 1024 * 1024
/** Short, for a connection that broke once; whoever calls waits longer. tus starts them anew when bytes arrived. */
const retryDelaysMs = [100, 1_000]

export function createUploadClient(options: UploadClientOptions): UploadClient {
  const baseUrl = baseUrlOf(options.baseUrl)
  return {
    upload(document, call, onProgress) {
      const url = baseUrl + paths.upload(document.sha256)
      const record = (offsetBytes: number) => {
        const at = options.connection.clock().toISOString()
        options.records.record({ serviceUrl: baseUrl, url, offsetBytes, ...document, at })
        onProgress?.()
      }
      const signal = call.signal ?? new AbortController().signal
      const tus: UploadOptions = {
        // tus asks with HEAD at `uploadUrl` first; 404 there makes it create the upload at `endpoint`.
        endpoint: baseUrl + paths.uploads,
        uploadUrl: url,
        uploadSize: document.sizeBytes,
        metadata: { sha256: document.sha256 },
        chunkSize: options.partBytes ?? defaultPartBytes,
        retryDelays: retryDelaysMs,
        onShouldRetry: mayRetry,
        storeFingerprintForResuming: false,
        fingerprint: async () => '',
        fileReader: { openFile: async () => documentSource(options.documents, document) },
        httpStack: tusTransport({ ...options, uploadUrl: url, correlationId: call.correlationId, signal }),
        onChunkComplete: (_sent, offsetBytes) => record(offsetBytes),
      }
      return run(tus, signal, () => record(document.sizeBytes))
    },
  }
}

/** One run of tus-js-client as a promise; it rejects for defects alone (tus itself would swallow or leak those). */
function run(options: UploadOptions, signal: AbortSignal, onDone: () => void): Promise<ServiceOutcome<null>> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(Buffer.alloc(0), {
      ...options,
      onSuccess: () => settle(done),
      onError: error => settle(() => failed(problemOf(error))),
    })
    const done = () => {
      onDone()
      return { ok: true, value: null } as const
    }
    const onAbort = () => {
      void upload.abort()
      settle(() => failed(problem('cancelled', { retryable: true })))
    }
    const settle = (outcome: () => ServiceOutcome<null>) => {
      signal.removeEventListener('abort', onAbort)
      try {
        resolve(outcome())
      } catch (error) {
        reject(error)
      }
    }
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) onAbort()
    else upload.start()
  })
}

/** A connection that broke, or a status by which tus asks to look again; the rest is for the queue to decide. */
function mayRetry(error: DetailedError): boolean {
  if (error.originalResponse !== null) return tusDecides.has(error.originalResponse.getStatus())
  return (
    error.causingError instanceof UploadFailure && error.causingError.problem.code === 'service-unreachable'
  )
}

/** @throws what is no problem of the service's: a defect of ours, or the disk's error while recording */
function problemOf(error: Error): Problem {
  const cause = error instanceof DetailedError ? error.causingError : error
  if (cause instanceof UploadFailure) return cause.problem
  const status = error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined
  if (status === undefined) throw cause ?? error
  // Locked by another laptop, or gone again and again: it may be well next time.
  return problem('service-busy', { retryable: true, params: { status } })
}
