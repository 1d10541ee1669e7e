import type { FastifyInstance } from 'fastify'
import { newCommentSchema, serviceClaimSchema } from '../../shared/service-api/claims.ts'
import { claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { answer, refuse } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { Service } from '../service.ts'
import { requireRole, signedIn } from '../sign-in/require-user.ts'
import { addComment } from './add-comment.ts'
import { onceByKey } from './once-by-key.ts'
import { documentsNotUploaded } from './submitted-documents.ts'

/** `POST /v1/claims/{claimId}/comments`: said once per Idempotency-Key; the answer is the claim with the comment. */
export function commentRoutes(app: FastifyInstance, service: Service): void {
  app.post(paths.comments(':claimId'), { preHandler: requireRole }, (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const body = parseRequest(reply, newCommentSchema, request.body)
    if (body === undefined) return reply
    const { claimId } = params
    const once = onceByKey(service, request, reply, claimId, body)
    if (once === undefined) return reply
    const missing = documentsNotUploaded(service.uploads, body.documents)
    if (missing.length > 0)
      return refuse(reply, 422, 'document-not-uploaded', { params: { sha256: missing } })

    const said = { ...body, author: 'partner', authorName: signedIn(request).user.name } as const
    return answer(reply, 201, serviceClaimSchema, addComment(service, claimId, said, once))
  })
}
