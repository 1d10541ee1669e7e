import { Readable } from 'node:stream'
import { problem } from '../../shared/domain/problem.ts'
import { headers } from '../../shared/service-api/headers.ts'
import type { TokenSource } from '../auth/token-source.ts'
import { isRefusal, refusalOf } from './refusal.ts'
import { isHtml, type ServiceAnswer } from './service-answer.ts'
import { failed, type ServiceOutcome } from './service-outcome.ts'

export interface Connection {
  /** Electron's `net.fetch` in the app (system proxy and certificates), Node's in tests. */
  readonly fetch: typeof fetch
  readonly token: TokenSource
  readonly newId: () => string
  readonly clock: () => Date
  /** For the whole of a request, its answer's last byte included. */
  readonly timeoutMs: number
  /** Language of texts in answers, as in `Accept-Language`. */
  readonly language: () => string
  /** Who this laptop is, for the service. */
  readonly deviceId?: () => string
  /** Which instance this service is known to be; null before the first contact. */
  readonly knownInstance?: () => string | null
}

/** Of a document: chunks of 1 MiB. */
const piecesAhead = 4

export interface ServiceRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  /** Kept over the retries of one intention; the request's own number is new each time (design: headers). */
  readonly correlationId: string
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes in pieces, which are sent one after the other. */
  readonly body?: string | AsyncIterable<Uint8Array<ArrayBuffer>> | readonly Uint8Array<ArrayBuffer>[]
  readonly signal?: AbortSignal | undefined
  /** The answer is a document of so many bytes at most; the time allowed begins anew with each piece of it. */
  readonly mostBytes?: number
}

/**
 * Sends one request and reads its answer. Every status that is no success comes back as its problem; nothing is followed,
 * nothing is sent twice.
 */
export async function sendRequest(
  connection: Connection,
  request: ServiceRequest,
): Promise<ServiceOutcome<ServiceAnswer>> {
  const token = await connection.token()
  if (typeof token !== 'string') return failed(token ?? problem('sign-in-needed', { retryable: true }))
  const answered = await exchange(connection, request, token)
  // Before anything of it is believed: another instance's 404 says nothing about our claims.
  if (answered.ok && isOther(answered.value, connection)) return failed(problem('service-is-another'))
  if (!answered.ok || !isRefusal(answered.value.status)) return answered
  return refusalOf(answered.value, connection.clock())
}

/** What names no instance is a proxy's, or a network's: other checks are for that. */
export function isOther({ headers: answered }: ServiceAnswer, { knownInstance }: Connection): boolean {
  const known = knownInstance?.() ?? null
  const answering = answered.get(headers.instance)
  return known !== null && answering !== null && answering !== known
}

/** As `sendRequest`, for protocols that give statuses a meaning of their own (tus). */
export async function exchange(
  connection: Connection,
  request: ServiceRequest,
  token: string,
): Promise<ServiceOutcome<ServiceAnswer>> {
  const stop = new AbortController()
  const onAbort = () => stop.abort(request.signal?.reason)
  if (request.signal?.aborted) onAbort()
  request.signal?.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(() => stop.abort(new Error('timeout')), connection.timeoutMs)
  let response: Response | undefined
  try {
    response = await connection.fetch(request.url, {
      method: request.method,
      headers: headersOf(connection, request, token),
      redirect: 'manual',
      // ETags are ours to keep: an answer out of the browser's own cache would pass for the service's.
      cache: 'no-store',
      signal: stop.signal,
      ...bodyOf(request),
    })
    if (isRedirect(response)) return redirected(response, request.url)
    return await readAnswer(response, request.mostBytes, () => timer.refresh())
  } catch (error) {
    if (request.signal?.aborted) return failed(problem('cancelled', { retryable: true }))
    // What Electron's net.fetch makes of a redirect that it was told not to follow.
    if (error instanceof Error && /redirect was cancelled/i.test(error.message)) return redirectedTo('')
    // The answer had begun: what there is of it must not be taken for the whole.
    const code =
      response === undefined || stop.signal.aborted ? 'service-unreachable' : 'service-answer-invalid'
    return failed(problem(code, { retryable: true, params: { reason: reasonOf(error, stop.signal) } }))
  } finally {
    clearTimeout(timer)
    request.signal?.removeEventListener('abort', onAbort)
  }
}

/** Refusals are texts, also where bytes were asked for; so is the page of a network that wants a sign-in. */
async function readAnswer(
  response: Response,
  mostBytes: number | undefined,
  onPiece: () => void,
): Promise<ServiceOutcome<ServiceAnswer>> {
  const { status, headers: answered } = response
  if (mostBytes === undefined || !response.ok || isHtml({ headers: answered, text: '' }))
    return { ok: true, value: { status, headers: answered, text: await response.text() } }
  const pieces: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of response.body ?? []) {
    onPiece()
    sizeBytes += piece.length
    // Leaving the loop ends the answer: no service fills our memory.
    if (sizeBytes > mostBytes)
      return failed(problem('service-answer-invalid', { params: { reason: 'too-large' } }))
    pieces.push(piece)
  }
  return {
    ok: true,
    value: { status, headers: answered, text: '', bytes: new Uint8Array(Buffer.concat(pieces)) },
  }
}

/** Pieces are not copied on their way out, as one array of bytes would be, and some are read ahead of the line. */
function bodyOf({ body }: ServiceRequest): RequestInit {
  if (body === undefined) return {}
  if (typeof body === 'string') return { body }
  const stream = Readable.toWeb(Readable.from(body, { highWaterMark: piecesAhead }))
  return { body: stream, duplex: 'half' } as RequestInit
}

function headersOf(connection: Connection, request: ServiceRequest, token: string): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': connection.language(),
    authorization: `Bearer ${token}`,
    [headers.requestId]: connection.newId(),
    [headers.correlationId]: request.correlationId,
    ...(connection.deviceId === undefined ? {} : { [headers.device]: connection.deviceId() }),
    ...request.headers,
  }
}

function isRedirect(response: Response): boolean {
  // Chromium hides the status of a redirect that it was told not to follow.
  const hidden = response.type === 'opaqueredirect'
  return hidden || (response.status >= 300 && response.status < 400 && response.status !== 304)
}

/** A token must not follow to wherever a hotel's network points: redirects are refused, to our own host too. */
function redirected(response: Response, url: string): ServiceOutcome<never> {
  const location = response.headers.get('location')
  const target = location !== null && URL.canParse(location, url) ? new URL(location, url).host : ''
  return redirectedTo(target)
}

function redirectedTo(host: string): ServiceOutcome<never> {
  // What a network does that wants a sign-in first; our services never do.
  const params = { reason: 'redirect', host }
  return failed(problem('service-answered-html', { retryable: true, params }))
}

/** A word for support, such as `ECONNREFUSED` or `ERR_NAME_NOT_RESOLVED`; never an address or a customer's data. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'timeout'
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return /net::(\w+)/.exec(error.message)?.[1] ?? error.name
}
