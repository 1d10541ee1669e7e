import type { FastifyInstance } from 'fastify'
import { claimChangesSchema, claimWithContentSchema } from '../../shared/service-api/claims.ts'
import { changesQuerySchema, claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { answer, refuse } from '../http/answer.ts'
import { tagMatches, versionTag } from '../http/etag.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { Service } from '../service.ts'
import { requireRole } from '../sign-in/require-user.ts'
import { type Cursor, readCursor, writeCursor } from './change-cursor.ts'
import { claimAnswer } from './claim-answer.ts'
import { submitClaim } from './submit-claim.ts'

/** `PUT` and `GET /v1/claims/{claimId}`, and the change feed `GET /v1/claims`. */
export function claimRoutes(app: FastifyInstance, service: Service): void {
  const { claims, comments } = service

  app.put(paths.claim(':claimId'), { preHandler: requireRole }, submitClaim(service))

  app.get(paths.claim(':claimId'), (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const claim = claims.find(params.claimId)
    if (claim === undefined) return refuse(reply, 404, 'not-found')
    const tag = versionTag(claim.version)
    reply.header('etag', tag)
    if (tagMatches(request.headers['if-none-match'], tag)) return reply.code(304).send()
    const { submission } = claim
    return answer(reply, 200, claimWithContentSchema, { ...claimAnswer(claim, comments), submission })
  })

  app.get(paths.claims, (request, reply) => {
    const query = parseRequest(reply, changesQuerySchema, request.query)
    if (query === undefined) return reply
    const start = query.since === undefined ? { sequence: 0 } : startOf(query.since, service)
    if ('status' in start) return refuse(reply, start.status, 'cursor-unknown')
    // One more than asked for tells whether there is a next page.
    const found = claims.changedSince(start.sequence, query.limit + 1)
    const page = found.slice(0, query.limit)
    return answer(reply, 200, claimChangesSchema, {
      claims: page.map(claim => claimAnswer(claim, comments)),
      cursor: writeCursor(cursorAt(service, page.at(-1)?.sequence ?? start.sequence)),
      more: found.length > query.limit,
    })
  })
}

function cursorAt({ instance, claims }: Service, sequence: number): Cursor {
  return { instance: instance(), sequence, mark: claims.markOf(sequence) ?? '' }
}

/** 400 for what is no cursor; 410 for another instance's, and for one of a change that this service never made. */
function startOf(since: string, service: Service): { sequence: number } | { status: 400 | 410 } {
  const cursor = readCursor(since)
  if (cursor === undefined) return { status: 400 }
  const { sequence } = cursor
  const { instance, mark } = cursorAt(service, sequence)
  return cursor.instance === instance && cursor.mark === mark ? { sequence } : { status: 410 }
}
