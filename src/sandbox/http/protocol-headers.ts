import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { headers } from '../../shared/service-api/headers.ts'

/** A GUID in the request's header, or null: the contract asks for one, the sandbox works without and logs that. */
export function guidHeader(request: FastifyRequest, name: string): string | null {
  return z.guid().safeParse(request.headers[name]).data ?? null
}

/** Every answer, a refused one too, says which service gave it and echoes the numbers that it was asked with. */
export function addProtocolHeaders(app: FastifyInstance, instance: () => string): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header(headers.instance, instance())
    for (const name of [headers.requestId, headers.correlationId]) {
      const guid = guidHeader(request, name)
      if (guid !== null) reply.header(name, guid)
    }
  })
}
