import type { z } from 'zod'
import type { ClaimId, Sha256 } from '../../shared/domain/identifiers.ts'
import type { PartnerProfile } from '../../shared/domain/partner-profile.ts'
import { problem } from '../../shared/domain/problem.ts'
import { type Catalog, catalogSchema, partnerProfileBodySchema } from '../../shared/service-api/catalog.ts'
import type { Dispute, NewComment, Submission } from '../../shared/service-api/claims.ts'
import { headers } from '../../shared/service-api/headers.ts'
import { paths } from '../../shared/service-api/paths.ts'
import {
  type HeldClaim,
  heldClaimSchema,
  type ReceivedChanges,
  type ReceivedClaim,
  receivedChangesSchema,
  receivedClaimSchema,
} from '../../shared/service-api/received-claim.ts'
import {
  type Verification,
  type VerificationRequest,
  verificationSchema,
} from '../../shared/service-api/verifications.ts'
import { baseUrlOf } from './base-url.ts'
import { believe } from './believe-answer.ts'
import { type Connection, type ServiceRequest, sendRequest } from './send-request.ts'
import type { ServiceAnswer } from './service-answer.ts'
import { failed, type ServiceOutcome } from './service-outcome.ts'

export interface ServiceClientOptions extends Connection {
  /** Without a path of the contract; a slash at its end makes no difference. */
  readonly baseUrl: string
}

/** What every call needs: the number that ties retries together, and a way to give up. */
export interface Call {
  readonly correlationId: string
  readonly signal?: AbortSignal | undefined
}

/** A cached answer's successor, or null where the cached one still holds. */
export type Newer<T> = { readonly body: T; readonly etag: string | null } | null

/** One page of changes, with the identity of the service that gave it (empty where it names none). */
export interface ChangesPage {
  readonly page: ReceivedChanges
  readonly instance: string
}

export interface ServiceClient {
  readonly baseUrl: string
  catalog(etag: string | null, call: Call): Promise<ServiceOutcome<Newer<Catalog>>>
  partnerProfile(etag: string | null, call: Call): Promise<ServiceOutcome<Newer<PartnerProfile>>>
  verify(request: VerificationRequest, call: Call): Promise<ServiceOutcome<Verification>>
  /** Sent twice with the same content it answers the same; with other content `claim-conflict`. */
  createClaim(id: ClaimId, submission: Submission, call: Call): Promise<ServiceOutcome<ReceivedClaim>>
  /** In the place of that version, and of no newer one (`precondition-failed`). */
  replaceClaim(
    id: ClaimId,
    submission: Submission,
    version: number,
    call: Call,
  ): Promise<ServiceOutcome<ReceivedClaim>>
  /** With its content, so that two versions can be compared. */
  findClaim(id: ClaimId, call: Call): Promise<ServiceOutcome<HeldClaim>>
  /** @param cursor null for all from the beginning */
  changes(cursor: string | null, call: Call): Promise<ServiceOutcome<ChangesPage>>
  /** @param key the same for every attempt to say the same once */
  addComment(
    id: ClaimId,
    comment: NewComment,
    key: string,
    call: Call,
  ): Promise<ServiceOutcome<ReceivedClaim>>
  withdraw(id: ClaimId, reason: string, call: Call): Promise<ServiceOutcome<ReceivedClaim>>
  /** Disputes a rejection. @param key as for a comment */
  dispute(id: ClaimId, dispute: Dispute, key: string, call: Call): Promise<ServiceOutcome<ReceivedClaim>>
  /** Gives an approved claim up. @param key as for a comment */
  disassociate(id: ClaimId, reason: string, key: string, call: Call): Promise<ServiceOutcome<ReceivedClaim>>
  /** The bytes of a document that the claim or a message names, not compared with the hash yet; 256 MiB at most. */
  document(id: ClaimId, sha256: Sha256, call: Call): Promise<ServiceOutcome<Uint8Array<ArrayBuffer>>>
}

/** The most that the contract gives: a page is one transaction, and waits for the disk once. */
const pageLimit = '500'
/** They go through memory on their way into the vault: far above what any policy allows a file. */
const mostDocumentBytes = 256 * 1024 * 1024
const bytesAccepted = 'application/octet-stream, application/problem+json'

/** The service by its contract (design: the remote service), one method a call; every answer is checked before it is believed. */
export function createServiceClient(options: ServiceClientOptions): ServiceClient {
  const baseUrl = baseUrlOf(options.baseUrl)

  const send = (method: ServiceRequest['method'], path: string, call: Call, extra: Extra = {}) =>
    sendRequest(options, { method, url: baseUrl + path, ...call, ...extra })

  async function ask<T extends z.ZodType>(schema: T, sent: Promise<ServiceOutcome<ServiceAnswer>>) {
    const answer = await sent
    return answer.ok ? believe(schema, answer.value) : answer
  }

  async function askNewer<T extends z.ZodType>(schema: T, path: string, etag: string | null, call: Call) {
    const extra = etag === null ? {} : { headers: { 'if-none-match': etag } }
    const answer = await send('GET', path, call, extra)
    if (!answer.ok) return answer
    if (answer.value.status === 304) return { ok: true, value: null } as const
    const body = believe(schema, answer.value)
    return body.ok
      ? ({ ok: true, value: { body: body.value, etag: answer.value.headers.get('etag') } } as const)
      : body
  }

  /** Said again under the same key, it is taken for the same. */
  const sayOnce = async (id: ClaimId, path: string, body: unknown, key: string, call: Call) =>
    sameClaim(
      id,
      await ask(receivedClaimSchema, send('POST', path, call, json(body, { [headers.idempotencyKey]: key }))),
    )

  return {
    baseUrl,
    catalog: (etag, call) => askNewer(catalogSchema, paths.catalog, etag, call),
    partnerProfile: (etag, call) => askNewer(partnerProfileBodySchema, paths.partnerProfile, etag, call),
    verify: (request, call) =>
      ask(verificationSchema, send('POST', paths.verifications, call, json(request))),
    createClaim: async (id, submission, call) =>
      sameClaim(id, await ask(receivedClaimSchema, send('PUT', paths.claim(id), call, json(submission)))),
    async replaceClaim(id, submission, version, call) {
      const extra = json(submission, { 'if-match': `"${version}"` })
      return sameClaim(id, await ask(receivedClaimSchema, send('PUT', paths.claim(id), call, extra)))
    },
    findClaim: async (id, call) =>
      sameClaim(id, await ask(heldClaimSchema, send('GET', paths.claim(id), call))),
    async changes(cursor, call) {
      const query = new URLSearchParams({ ...(cursor === null ? {} : { since: cursor }), limit: pageLimit })
      const answer = await send('GET', `${paths.claims}?${query}`, call)
      if (!answer.ok) return answer
      const page = believe(receivedChangesSchema, answer.value)
      const instance = answer.value.headers.get(headers.instance) ?? ''
      return page.ok ? { ok: true, value: { page: page.value, instance } } : page
    },
    addComment: (id, comment, key, call) => sayOnce(id, paths.comments(id), comment, key, call),
    dispute: (id, dispute, key, call) => sayOnce(id, paths.dispute(id), dispute, key, call),
    disassociate: (id, reason, key, call) => sayOnce(id, paths.disassociation(id), { reason }, key, call),
    async document(id, sha256, call) {
      const extra = { headers: { accept: bytesAccepted }, mostBytes: mostDocumentBytes }
      const answer = await send('GET', paths.claimDocument(id, sha256), call, extra)
      if (!answer.ok) return answer
      const { bytes } = answer.value
      return bytes === undefined
        ? failed(problem('service-answered-html', { retryable: true }))
        : { ok: true, value: bytes }
    },
    withdraw: async (id, reason, call) =>
      sameClaim(
        id,
        await ask(receivedClaimSchema, send('POST', paths.withdrawal(id), call, json({ reason }))),
      ),
  }
}

type Extra = Pick<ServiceRequest, 'headers' | 'body' | 'mostBytes'>

function json(body: unknown, more: Record<string, string> = {}): Extra {
  return { headers: { 'content-type': 'application/json', ...more }, body: JSON.stringify(body) }
}

/** A well-formed answer about another claim would be acknowledged under the wrong number. */
function sameClaim<T extends ReceivedClaim>(id: ClaimId, answer: ServiceOutcome<T>): ServiceOutcome<T> {
  if (!answer.ok || answer.value.id === id) return answer
  return failed(problem('service-answer-invalid', { retryable: true, params: { reason: 'other-claim' } }))
}
