import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { problem } from '../../shared/domain/problem.ts'
import { headers } from '../../shared/service-api/headers.ts'
import { refuse } from '../http/answer.ts'
import { contentHashOf } from '../http/etag.ts'
import type { Service } from '../service.ts'

/** What the answer is to be remembered by. */
export interface Idempotency {
  readonly key: string
  readonly bodyHash: string
}

/**
 * The request's Idempotency-Key with its body. Where the claim is unknown, the key missing or used for something else, that
 * has been answered; where the same was asked before, the same: undefined is given back.
 */
export function onceByKey(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  claimId: ClaimId,
  body: unknown,
): Idempotency | undefined {
  const key = request.headers[headers.idempotencyKey]
  if (typeof key !== 'string' || key === '' || key.length > 200) {
    const missing = problem('request-invalid', { path: `headers.${headers.idempotencyKey}` })
    refuse(reply, 422, 'request-invalid', { problems: [missing] })
    return undefined
  }
  if (service.claims.find(claimId) === undefined) {
    refuse(reply, 404, 'not-found')
    return undefined
  }
  const bodyHash = contentHashOf(body)
  const answered = service.comments.answeredTo(claimId, key)
  if (answered === undefined) return { key, bodyHash }
  if (answered.bodyHash === bodyHash) reply.code(201).send(answered.answer)
  else refuse(reply, 409, 'claim-conflict', { params: { idempotencyKey: key } })
  return undefined
}
