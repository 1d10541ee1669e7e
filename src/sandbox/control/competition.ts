import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { daySchema } from '../../shared/domain/identifiers.ts'
import { canTransition } from '../../shared/domain/life-cycle.ts'
import { serviceClaimSchema } from '../../shared/service-api/claims.ts'
import { claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { claimAnswer } from '../api/claim-answer.ts'
import { answer, refuse } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import { beginArbitration } from '../reviewer/arbitrate.ts'
import type { Service } from '../service.ts'

/** All items of the claim unless some are named; `answersWith` is the date of what the second partner adds when asked for more. */
export const competitionSwitchSchema = z.strictObject({
  acknowledgedOn: daySchema,
  answersWith: daySchema.nullable().default(null),
  items: z.array(z.string()).min(1).optional(),
})

/** `POST /_sandbox/claims/{id}/competition`: the second partner claims the same, and the reviewer takes it up at once. */
export function competitionRoute(app: FastifyInstance, service: Service): void {
  app.post('/_sandbox/claims/:claimId/competition', (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const body = parseRequest(reply, competitionSwitchSchema, request.body)
    if (body === undefined) return reply
    const claim = service.claims.find(params.claimId)
    if (claim === undefined) return refuse(reply, 404, 'not-found')
    const { status, submission } = claim
    if (status !== 'under-review' && !canTransition(status, 'under-review', 'service'))
      return refuse(reply, 409, 'transition-refused', { params: { from: status, to: 'under-review' } })
    const { acknowledgedOn, answersWith, items = submission.items.map(({ key }) => key) } = body
    beginArbitration(service, claim, { acknowledgedOn, answersWith, items })
    const begun = service.claims.find(claim.id) ?? claim
    return answer(reply, 200, serviceClaimSchema, claimAnswer(begun, service.comments))
  })
}
