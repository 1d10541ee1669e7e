import type { FastifyInstance } from 'fastify'
import { canTransition } from '../../shared/domain/life-cycle.ts'
import { serviceClaimSchema, withdrawalSchema } from '../../shared/service-api/claims.ts'
import { claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { answer, refuse } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { Service } from '../service.ts'
import { requireRole, signedIn } from '../sign-in/require-user.ts'
import { addComment } from './add-comment.ts'
import { claimAnswer } from './claim-answer.ts'

// What is decided is not taken back but disassociated or disputed (domain.md A4).
const withdrawable: readonly string[] = ['submitted', 'under-review', 'action-required']

/** `POST /v1/claims/{claimId}/withdrawal`: the claim becomes rejected; asked again, it answers the same. */
export function withdrawalRoutes(app: FastifyInstance, service: Service): void {
  app.post(paths.withdrawal(':claimId'), { preHandler: requireRole }, (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const body = parseRequest(reply, withdrawalSchema, request.body)
    if (body === undefined) return reply
    const claim = service.claims.find(params.claimId)
    if (claim === undefined) return refuse(reply, 404, 'not-found')
    if (claim.withdrawnAt !== null)
      return answer(reply, 200, serviceClaimSchema, claimAnswer(claim, service.comments))
    const { status } = claim
    if (!withdrawable.includes(status) || !canTransition(status, 'rejected', 'service'))
      return refuse(reply, 409, 'withdrawal-refused', { params: { status } })

    const withdrawn = service.db.transaction(() => {
      const withdrawnAt = service.clock.now().toISOString()
      service.claims.change(claim.id, { status: 'rejected', withdrawnAt }, withdrawnAt)
      const text = body.reason === '' ? 'Withdrawn.' : `Withdrawn: ${body.reason}`
      const authorName = signedIn(request).user.name
      return addComment(service, claim.id, { author: 'partner', authorName, text, documents: [] })
    })()
    return answer(reply, 200, serviceClaimSchema, withdrawn)
  })
}
