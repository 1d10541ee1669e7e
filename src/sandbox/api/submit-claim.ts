import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { type Submission, serviceClaimSchema, submissionSchema } from '../../shared/service-api/claims.ts'
import { headers } from '../../shared/service-api/headers.ts'
import { claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { answer, refuse } from '../http/answer.ts'
import { contentHashOf, tagMatches, versionTag } from '../http/etag.ts'
import { parseRequest } from '../http/parse-request.ts'
import { guidHeader } from '../http/protocol-headers.ts'
import { seededCompetition } from '../reviewer/competition.ts'
import type { Service } from '../service.ts'
import type { StoredClaim } from '../store/claim-row.ts'
import { claimAnswer } from './claim-answer.ts'
import { refusalOfReplacement } from './replacement.ts'
import { documentsNotUploaded, unfitDocuments } from './submitted-documents.ts'

interface Received {
  readonly id: ClaimId
  readonly submission: Submission
  readonly contentHash: string
  /** The laptop that sends it now; the body names the one on which it was confirmed. */
  readonly deviceId: string
}

/**
 * `PUT /v1/claims/{claimId}`: creates the claim once, however often the same content comes. With `If-Match` it replaces
 * what the policy lets change after submission (domain.md A4).
 */
export function submitClaim(service: Service) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const submission = parseRequest(reply, submissionSchema, request.body)
    if (submission === undefined) return reply
    const deviceId = guidHeader(request, headers.device) ?? submission.deviceId
    const received = { id: params.claimId, submission, contentHash: contentHashOf(submission), deviceId }

    const known = service.claims.find(received.id)
    // Before anything else: an answer that was lost must be given again, whatever has changed since.
    if (known?.contentHash === received.contentHash) return answerClaim(service, reply, 200, received.id)

    const refused = refuseDocuments(service, reply, submission)
    if (refused !== undefined) return refused
    if (known !== undefined) return replaceClaim(service, request, reply, known, received)
    if (request.headers['if-match'] !== undefined) return refuse(reply, 412, 'precondition-failed')
    const { id } = received
    const competition = seededCompetition(service, submission)
    const claim = { ...received, receiptId: service.newId(), competition }
    service.claims.add(claim, service.clock.now().toISOString())
    return answerClaim(service, reply, 201, id)
  }
}

function replaceClaim(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  known: StoredClaim,
  received: Received,
): FastifyReply {
  const condition = request.headers['if-match']
  const hashes = { storedHash: known.contentHash, receivedHash: received.contentHash }
  const isFromOther = (service.claims.deviceOf(known.id) ?? received.deviceId) !== received.deviceId
  const code = isFromOther ? 'claim-from-other-device' : 'claim-conflict'
  if (condition === undefined) return refuse(reply, 409, code, { params: hashes })
  if (!tagMatches(condition, versionTag(known.version)))
    return refuse(reply, 412, 'precondition-failed', { params: { version: known.version } })

  const refusal = refusalOfReplacement(known, received.submission)
  if (refusal !== undefined)
    return refuse(reply, 409, 'claim-conflict', { params: { ...hashes, ...refusal } })

  const now = service.clock.now().toISOString()
  const change = {
    submission: received.submission,
    contentHash: received.contentHash,
    receiptId: service.newId(),
  }
  service.claims.change(known.id, { ...change, status: 'submitted', receivedAt: now }, now)
  return answerClaim(service, reply, 200, known.id)
}

function refuseDocuments(
  service: Service,
  reply: FastifyReply,
  submission: Submission,
): FastifyReply | undefined {
  const missing = documentsNotUploaded(service.uploads, submission.documents)
  if (missing.length > 0) return refuse(reply, 422, 'document-not-uploaded', { params: { sha256: missing } })
  const problems = unfitDocuments(service.uploads, submission.documents)
  return problems.length > 0 ? refuse(reply, 422, 'request-invalid', { problems }) : undefined
}

function answerClaim(service: Service, reply: FastifyReply, status: 200 | 201, id: ClaimId): FastifyReply {
  const claim = service.claims.find(id)
  if (claim === undefined) throw new Error(`claim ${id} vanished while being answered`)
  reply.header('etag', versionTag(claim.version))
  return answer(reply, status, serviceClaimSchema, claimAnswer(claim, service.comments))
}
