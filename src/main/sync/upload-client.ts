import { Upload, type UploadOptions } from 'tus-js-client'
import { problem } from '../../shared/domain/problem.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { baseUrlOf } from './base-url.ts'
import { createPartSize, type PartSize } from './part-size.ts'
import type { DocumentBytes, DocumentToUpload, UploadRecords } from './ports.ts'
import type { Connection } from './send-request.ts'
import type { Call } from './service-client.ts'
import { failed, type ServiceOutcome } from './service-outcome.ts'
import { tusTransport } from './tus-transport.ts'
import { createUploadRetries, problemOfUpload, type UploadRetries } from './upload-retries.ts'
import { documentSource } from './upload-source.ts'

export interface UploadClientOptions {
  readonly baseUrl: string
  /** Its timeout holds for one part, which may be slow and yet go on. */
  readonly connection: Connection
  readonly documents: DocumentBytes
  readonly records: UploadRecords
  /** What goes in one request, always; without it, what the line proves to be quick enough for. In bytes. */
  readonly partBytes?: number
  /** Waits before a run looks again, in ms, one after the other. */
  readonly retryDelaysMs?: readonly number[]
}

export interface UploadClient {
  /** Brings a document to the service, from where an earlier attempt ended; one that it already has is not sent. */
  upload(document: DocumentToUpload, call: Call, onProgress?: () => void): Promise<ServiceOutcome<null>>
}

const mib = 1024 * 1024
const defaultPartSizes = { firstBytes: 8 * mib, largestBytes: 64 * mib }
/** Short, for a connection that broke once; whoever calls waits longer. tus starts them anew when bytes arrived. */
const defaultRetryDelaysMs = [100, 500, 2_000]

export function createUploadClient(options: UploadClientOptions): UploadClient {
  const baseUrl = baseUrlOf(options.baseUrl)
  // Learnt of the line, so kept over documents and attempts.
  const fixed = options.partBytes
  const sizes = fixed === undefined ? defaultPartSizes : { firstBytes: fixed, largestBytes: fixed }
  const partSize = createPartSize(sizes)
  return {
    upload(document, call, onProgress) {
      const url = baseUrl + paths.upload(document.sha256)
      let known = options.records.find(baseUrl, document.sha256)?.offsetBytes ?? 0
      const record = (offsetBytes: number) => {
        if (offsetBytes === known) return
        known = offsetBytes
        const at = options.connection.clock().toISOString()
        options.records.record({ serviceUrl: baseUrl, url, offsetBytes, ...document, at })
        onProgress?.()
      }
      const signal = call.signal ?? new AbortController().signal
      const { correlationId } = call
      const { sizeBytes } = document
      const retries = createUploadRetries(partSize)
      const source = () => documentSource(options.documents, document, retries.metDamage)
      const tus: UploadOptions = {
        // tus asks with HEAD at `uploadUrl` first; 404 there makes it create the upload at `endpoint`.
        endpoint: baseUrl + paths.uploads,
        uploadUrl: url,
        uploadSize: sizeBytes,
        metadata: { sha256: document.sha256 },
        retryDelays: [...(options.retryDelaysMs ?? defaultRetryDelaysMs)],
        storeFingerprintForResuming: false,
        fingerprint: async () => '',
        fileReader: { openFile: async () => source() },
        httpStack: tusTransport({
          ...options,
          uploadUrl: url,
          sizeBytes,
          correlationId,
          signal,
          onFound: record,
        }),
        onChunkComplete: (_sent, offsetBytes) => record(offsetBytes),
      }
      return run(tus, { partSize, retries, clock: options.connection.clock }, signal, () => record(sizeBytes))
    },
  }
}

interface RunParts {
  readonly partSize: PartSize
  readonly retries: UploadRetries
  readonly clock: () => Date
}

/** One run of tus-js-client as a promise; it rejects for defects alone (tus itself would swallow or leak those). */
function run(
  options: UploadOptions,
  { partSize, retries, clock }: RunParts,
  signal: AbortSignal,
  onDone: () => void,
): Promise<ServiceOutcome<null>> {
  return new Promise((resolve, reject) => {
    let begunAt = clock()
    const upload = new Upload(Buffer.alloc(0), {
      ...options,
      chunkSize: partSize.bytes(),
      onShouldRetry(error) {
        const mayRetry = retries.mayRetry(error)
        upload.options.chunkSize = partSize.bytes()
        return mayRetry
      },
      onChunkComplete(...sent) {
        const now = clock()
        partSize.grow(now.getTime() - begunAt.getTime())
        begunAt = now
        upload.options.chunkSize = partSize.bytes()
        options.onChunkComplete?.(...sent)
      },
      onSuccess: () => settle(done),
      onError: error => settle(() => failed(problemOfUpload(error))),
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
