import type { FastifyReply, FastifyRequest } from 'fastify'
import { uploadParamsSchema } from '../../shared/service-api/parameters.ts'
import { refuse } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { Service } from '../service.ts'

/** Hashes of every document that a claim or a comment refers to. */
function referredTo({ claims, comments }: Service): ReadonlySet<string> {
  return new Set(
    claims
      .all()
      .flatMap(claim => [...claim.submission.documents, ...comments.of(claim.id).flatMap(c => c.documents)])
      .map(({ sha256 }) => sha256),
  )
}

/** Refuses to delete a document that a claim or a comment rests on. */
export function protectEvidence(service: Service) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const params = parseRequest(reply, uploadParamsSchema, request.params)
    if (params === undefined) return
    const { sha256 } = params
    if (referredTo(service).has(sha256)) await refuse(reply, 403, 'not-allowed', { params: { sha256 } })
  }
}
