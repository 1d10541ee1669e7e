import type { FastifyInstance } from 'fastify'
import { problem } from '../../shared/domain/problem.ts'
import { newCommentSchema, serviceClaimSchema } from '../../shared/service-api/claims.ts'
import { headers } from '../../shared/service-api/headers.ts'
import { claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { answer, refuse } from '../http/answer.ts'
import { contentHashOf } from '../http/etag.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { Service } from '../service.ts'
import { requireRole, signedIn } from '../sign-in/require-user.ts'
import { addComment } from './add-comment.ts'
import { documentsNotUploaded } from './submitted-documents.ts'

/** `POST /v1/claims/{claimId}/comments`: said once per Idempotency-Key; the answer is the claim with the comment. */
export function commentRoutes(app: FastifyInstance, service: Service): void {
  app.post(paths.comments(':claimId'), { preHandler: requireRole }, (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const body = parseRequest(reply, newCommentSchema, request.body)
    if (body === undefined) return reply
    const key = request.headers[headers.idempotencyKey]
    if (typeof key !== 'string' || key === '' || key.length > 200) {
      const missing = problem('request-invalid', { path: `headers.${headers.idempotencyKey}` })
      return refuse(reply, 422, 'request-invalid', { problems: [missing] })
    }
    const { claimId } = params
    if (service.claims.find(claimId) === undefined) return refuse(reply, 404, 'not-found')

    const bodyHash = contentHashOf(body)
    const answered = service.comments.answeredTo(claimId, key)
    if (answered?.bodyHash === bodyHash) return reply.code(201).send(answered.answer)
    if (answered !== undefined)
      return refuse(reply, 409, 'claim-conflict', { params: { idempotencyKey: key } })
    const missing = documentsNotUploaded(service.uploads, body.documents)
    if (missing.length > 0)
      return refuse(reply, 422, 'document-not-uploaded', { params: { sha256: missing } })

    const said = { ...body, author: 'partner', authorName: signedIn(request).user.name } as const
    const claim = addComment(service, claimId, said, { key, bodyHash })
    return answer(reply, 201, serviceClaimSchema, claim)
  })
}
