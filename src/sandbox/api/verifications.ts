import type { FastifyInstance } from 'fastify'
import { problem } from '../../shared/domain/problem.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { verificationRequestSchema, verificationSchema } from '../../shared/service-api/verifications.ts'
import { answer } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import { customerOf } from '../seed/world.ts'
import type { Service } from '../service.ts'
import { claimedElsewhere } from './claimed-elsewhere.ts'
import { verifyItem } from './verify-item.ts'

/** `POST /v1/verifications`: what only the customer's tenant can tell (domain.md A3, the rules with a cloud). */
export function verificationRoutes(app: FastifyInstance, service: Service): void {
  app.post(paths.verifications, (request, reply) => {
    const body = parseRequest(reply, verificationRequestSchema, request.body)
    if (body === undefined) return reply
    const customer = customerOf(body.customer, service.customers)
    if (customer === undefined) {
      // Of the pair: said once, at the half that is more often mistyped.
      const params = { ...body.customer }
      const mismatch = [problem('domain-tenant-mismatch', { path: 'customer.tenantId', params })]
      // Of a customer that is none, nothing can be said about the items.
      const items = body.items.map(({ key }) => ({ key, problems: [], subscription: null }))
      return answer(reply, 200, verificationSchema, { customer: { problems: mismatch }, items })
    }
    const claimed = claimedElsewhere(service.claims.all(), customer.tenantId, body.claimId)
    const look = { customer, claimed, today: service.clock.now() }
    const items = body.items.map(item => verifyItem(item, body.solutionArea, look))
    return answer(reply, 200, verificationSchema, { customer: { problems: [] }, items })
  })
}
