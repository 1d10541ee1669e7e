import type { FastifyInstance } from 'fastify'
import { partnerProfileBodySchema } from '../../shared/service-api/catalog.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { answerCached } from '../http/etag.ts'
import { signedIn } from '../sign-in/require-user.ts'

/** `GET /v1/partner-profile`: who the token speaks for. */
export function partnerProfileRoutes(app: FastifyInstance): void {
  app.get(paths.partnerProfile, (request, reply) =>
    answerCached(request, reply, partnerProfileBodySchema, signedIn(request)),
  )
}
