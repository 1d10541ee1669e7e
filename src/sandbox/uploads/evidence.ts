import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../http/answer.ts'
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
    const { sha256 } = request.params as { readonly sha256: string }
    if (!referredTo(service).has(sha256)) return
    await refuse(reply, 403, 'not-allowed', { params: { sha256 } })
  }
}
