import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { isRefusal, refusalOf } from './refusal.ts'
import { type Connection, exchange, type ServiceRequest } from './send-request.ts'
import { isHtml, type ServiceAnswer } from './service-answer.ts'
import { UploadFailure } from './upload-failure.ts'

export interface TusTransportOptions {
  readonly connection: Connection
  /** The upload's own address; the only one that the token is sent to after creation. */
  readonly uploadUrl: string
  readonly correlationId: string
  readonly signal: AbortSignal
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
    async send(body: Uint8Array<ArrayBuffer> | null) {
      const token = await options.connection.token()
      if (token === null) throw new UploadFailure(problem('sign-in-needed', { retryable: true }))
      const { correlationId } = options
      const signal = AbortSignal.any([stop.signal, options.signal])
      const request = {
        method,
        url,
        correlationId,
        headers: sent,
        signal,
        ...(body === null ? {} : { body }),
      }
      const answer = await exchange(options.connection, request, token)
      if (!answer.ok) throw new UploadFailure(answer.problem)
      const refused = refusal(method, answer.value, options.connection.clock())
      if (refused !== null) throw new UploadFailure(refused)
      return tusResponse(answer.value, options.uploadUrl)
    },
  }
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

/** Statuses by which tus itself says what to do next: look again, or create anew (tus 1.0, core protocol). */
export const tusDecides: ReadonlySet<number> = new Set([404, 409, 410, 423])

/** What an answer means that tus must not interpret; null for those that it should. */
function refusal(method: string, answer: ServiceAnswer, now: Date): Problem | null {
  const { status } = answer
  if (status === 413) return problem('upload-too-large')
  // 460: the checksum extension of tus 1.0.
  if (status === 460) return problem('upload-checksum-mismatch', { retryable: true })
  if (tusDecides.has(status) && !isHtml(answer)) return null
  if (isRefusal(status)) return refusalOf(answer, now).problem
  if (isHtml(answer)) return problem('service-answered-html', { retryable: true })
  const lacksOffset = method !== 'POST' && !answer.headers.has('upload-offset')
  const params = { reason: 'not-tus' }
  return lacksOffset ? problem('service-answer-invalid', { retryable: true, params }) : null
}
