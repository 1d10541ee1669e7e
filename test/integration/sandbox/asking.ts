import { createHash } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { z } from 'zod'
import { problemContentType } from '../../../src/shared/service-api/headers.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { type ProblemBody, problemBodySchema } from '../../../src/shared/service-api/problem-body.ts'
import { adminToken, type ServiceOptions, startService, type TestService } from '../../support/service.ts'

export interface Asking {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** Null for none. */
  readonly token?: string | null
}

/** A service, or what stands before one; asked by the global `fetch` unless it brings its own. */
export type Asked = Pick<TestService, 'url'> & { readonly fetch?: typeof fetch }

/** A sandbox of its own for one test. */
export async function aSandbox(options?: ServiceOptions): Promise<TestService> {
  const service = await startService(options)
  onTestFinished(() => service.remove())
  return service
}

/** One request of the contract; bytes go as they are, all else as JSON. */
export function ask(service: Asked, method: string, path: string, asking: Asking = {}): Promise<Response> {
  const { body, token = adminToken } = asking
  const isBytes = body instanceof Uint8Array
  const headers = {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
    ...asking.headers,
  }
  const sent = body === undefined ? {} : { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }
  return (service.fetch ?? fetch)(service.url + path, { method, headers, ...sent })
}

/** The answer's body, checked against the contract. */
export async function bodyOf<T extends z.ZodType>(schema: T, answer: Response | Promise<Response>) {
  return schema.parse(await (await answer).json())
}

/** The problem details of a refusal; fails where the answer is none. */
export async function problemOf(answer: Response | Promise<Response>): Promise<ProblemBody> {
  const given = await answer
  const type = given.headers.get('content-type') ?? 'none'
  if (!type.startsWith(problemContentType)) throw new Error(`${given.status} came as ${type}`)
  const body = problemBodySchema.parse(await given.json())
  if (body.status !== given.status) throw new Error(`${given.status} says of itself ${body.status}`)
  return body
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export const tus = { 'tus-resumable': '1.0.0' }
export const offsetBytes = { ...tus, 'content-type': 'application/offset+octet-stream' }

/** The headers by which an upload is begun. */
export function creation(sha256: string, sizeBytes: number): Record<string, string> {
  const name = Buffer.from(sha256).toString('base64')
  return { ...tus, 'upload-length': String(sizeBytes), 'upload-metadata': `sha256 ${name}` }
}

export function beginUpload(service: Asked, bytes: Uint8Array): Promise<Response> {
  return ask(service, 'POST', paths.uploads, { headers: creation(sha256Of(bytes), bytes.length) })
}

/** Sends bytes of an upload from an offset on. */
export function sendBytes(
  service: Asked,
  sha256: string,
  bytes: Uint8Array,
  offset = 0,
  extra: Record<string, string> = {},
): Promise<Response> {
  const headers = { ...offsetBytes, 'upload-offset': String(offset), ...extra }
  return ask(service, 'PATCH', paths.upload(sha256), { body: bytes, headers })
}

/** Brings a whole document to the service, and gives its hash. */
export async function uploaded(service: TestService, bytes: Uint8Array): Promise<string> {
  await beginUpload(service, bytes)
  const answer = await sendBytes(service, sha256Of(bytes), bytes)
  if (answer.status !== 204) throw new Error(`the upload was answered ${answer.status}`)
  return sha256Of(bytes)
}
