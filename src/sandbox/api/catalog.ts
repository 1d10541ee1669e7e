import type { FastifyInstance } from 'fastify'
import { policies } from '../../shared/domain/policy/policies.ts'
import { catalogSchema } from '../../shared/service-api/catalog.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { answerCached } from '../http/etag.ts'

/** `GET /v1/catalog`: the policies that the program has published, as the laptop has them built in. */
export function catalogRoutes(app: FastifyInstance): void {
  app.get(paths.catalog, (request, reply) =>
    answerCached(request, reply, catalogSchema, { policies: [...policies] }),
  )
}
