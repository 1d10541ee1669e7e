import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client'
import { problem } from '../../shared/domain/problem.ts'
import { type Connection, exchange, isOther, type ServiceRequest } from './send-request.ts'
import type { ServiceAnswer } from './service-answer.ts'
import { tusRefusal } from './tus-answer.ts'
import { UploadFailure } from './upload-failure.ts'
import type { DocumentPart } from './upload-source.ts'

export interface TusTransportOptions {
  readonly connection: Connection
  /** The upload's own address; the only one that the token is sent to after creation. */
  readonly uploadUrl: string
  readonly sizeBytes: number
  readonly correlationId: string
  readonly signal: AbortSignal
  /** The service was asked, and has so many bytes. */
  readonly onFound: (offsetBytes: number) => void
}

/** The requests of tus-js-client through our own fetch (system proxy, timeouts), with the contract's headers and problems. */
export function tusTransport(options: TusTransportOptions): HttpStack {
  return {
    getName: () => 'ClaimdeskTransport',
    createRequest: (method, url) => tusRequest(method as ServiceRequest['method'], url, options),
  }
}

function tusRequest(
  method: ServiceRequest['method'],
  url: string,
  options: TusTransportOptions,
): HttpRequest {
  const sent: Record<string, string> = {}
  const stop = new AbortController()
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader(name, value) {
      sent[name.toLowerCase()] = value
    },
    getHeader: name => sent[name.toLowerCase()],
    // fetch tells nothing of bytes on their way; progress is counted by the parts that the service acknowledged.
    setProgressHandler: () => undefined,
    getUnderlyingObject: () => null,
    abort: async () => stop.abort(),
    async send(part: DocumentPart | null) {
      const { connection, correlationId, sizeBytes } = options
      const token = await connection.token()
      if (typeof token !== 'string')
        throw new UploadFailure(token ?? problem('sign-in-needed', { retryable: true }))
      const signal = AbortSignal.any([stop.signal, options.signal])
      const request = { method, url, correlationId, signal, headers: sent, ...bodyOf(part, sent) }
      const answer = await exchange(connection, request, token)
      // What the vault could not give breaks the request off, which then says no more than that.
      const unread = part?.failure() ?? null
      if (unread !== null) throw new UploadFailure(unread)
      if (!answer.ok) throw new UploadFailure(answer.problem)
      // Looked up or begun at another service than the one we know, the document itself must not follow.
      if (isOther(answer.value, connection)) throw new UploadFailure(problem('service-is-another'))
      const startByte = Number(sent['upload-offset'] ?? 0)
      const question = { method, startByte, partBytes: part?.size ?? 0, sizeBytes }
      const refused = tusRefusal(question, answer.value, connection.clock())
      if (refused !== null) throw new UploadFailure(refused)
      if (answer.value.status < 300 && method !== 'PATCH')
        options.onFound(Number(answer.value.headers.get('upload-offset') ?? 0))
      return tusResponse(answer.value, options.uploadUrl)
    },
  }
}

function bodyOf(part: DocumentPart | null, sent: Readonly<Record<string, string>>) {
  if (part === null) return {}
  if (part.checksum === null) return { body: part.pieces }
  return { body: part.pieces, headers: { ...sent, 'upload-checksum': `sha256 ${part.checksum}` } }
}

function tusResponse({ status, headers, text }: ServiceAnswer, uploadUrl: string): HttpResponse {
  return {
    getStatus: () => status,
    // By contract the address follows from the hash: a Location that points elsewhere would take the token along.
    getHeader: name => (name.toLowerCase() === 'location' ? uploadUrl : (headers.get(name) ?? undefined)),
    getBody: () => text,
    getUnderlyingObject: () => null,
  }
}
