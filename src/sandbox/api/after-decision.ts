import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Comment } from '../../shared/domain/comment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { disassociationReason } from '../../shared/domain/policy/after-submission.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { disassociationSchema, disputeSchema, serviceClaimSchema } from '../../shared/service-api/claims.ts'
import { claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { answer, refuse } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import { policyOf, refusalOfDisassociation, refusalOfDispute } from '../reviewer/after-decision.ts'
import type { Service } from '../service.ts'
import { requireRole, signedIn } from '../sign-in/require-user.ts'
import type { StoredClaim } from '../store/claim-row.ts'
import { addComment } from './add-comment.ts'
import { type Idempotency, onceByKey } from './once-by-key.ts'
import { documentsNotUploaded } from './submitted-documents.ts'

/** What the partner asks for once the claim is decided: `POST` of `dispute` and `disassociation`, once per Idempotency-Key. */
export function afterDecisionRoutes(app: FastifyInstance, service: Service): void {
  app.post(paths.dispute(':claimId'), { preHandler: requireRole }, (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const body = parseRequest(reply, disputeSchema, request.body)
    if (body === undefined) return reply
    const once = onceByKey(service, request, reply, params.claimId, body)
    if (once === undefined) return reply
    const refused = refusalOfDispute(service, claimOf(service, params.claimId))
    if (refused !== null) return refuseFor(reply, refused)
    const { justification, documents } = body
    const missing = documentsNotUploaded(service.uploads, documents)
    if (missing.length > 0)
      return refuse(reply, 422, 'document-not-uploaded', { params: { sha256: missing } })
    const text = justification.trim() === '' ? 'Dispute, with new documents.' : `Dispute: ${justification}`
    return move(request, reply, { id: params.claimId, status: 'in-dispute', text, documents, once })
  })

  app.post(paths.disassociation(':claimId'), { preHandler: requireRole }, (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const body = parseRequest(reply, disassociationSchema, request.body)
    if (body === undefined) return reply
    const once = onceByKey(service, request, reply, params.claimId, body)
    if (once === undefined) return reply
    const claim = claimOf(service, params.claimId)
    const refused = refusalOfDisassociation(claim)
    if (refused !== null) return refuseFor(reply, refused)
    const reason = body.reason.trim()
    if (reason === '' && disassociationReason(policyOf(claim)) === 'required')
      return refuse(reply, 422, 'request-invalid', {
        problems: [problem('request-invalid', { path: 'reason' })],
      })
    const text = reason === '' ? 'Disassociated.' : `Disassociated: ${reason}`
    return move(request, reply, { id: claim.id, status: 'rejected-final', text, documents: [], once })
  })

  /** The partner's word and what follows from it, as one change; the answer is kept for whoever asks again. */
  function move(request: FastifyRequest, reply: FastifyReply, asked: Asked): FastifyReply {
    const { id, status, text, documents, once } = asked
    const moved = service.db.transaction(() => {
      service.claims.change(id, { status }, service.clock.now().toISOString())
      const authorName = signedIn(request).user.name
      return addComment(service, id, { author: 'partner', authorName, text, documents }, once)
    })()
    return answer(reply, 201, serviceClaimSchema, moved)
  }
}

interface Asked {
  readonly id: ClaimId
  readonly status: 'in-dispute' | 'rejected-final'
  readonly text: string
  readonly documents: Comment['documents']
  readonly once: Idempotency
}

function refuseFor(reply: FastifyReply, { code, params }: Problem): FastifyReply {
  return refuse(reply, 409, code, { params })
}

/** A claim that was found a moment ago. */
function claimOf({ claims }: Service, id: ClaimId): StoredClaim {
  const claim = claims.find(id)
  if (claim === undefined) throw new Error(`claim ${id} vanished while it was asked about`)
  return claim
}
