import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Problem, ProblemCode } from '../../shared/domain/problem.ts'
import { problemContentType } from '../../shared/service-api/headers.ts'
import { type ProblemBody, problemBodySchema } from '../../shared/service-api/problem-body.ts'

export interface RefusalDetails {
  readonly params?: Problem['params']
  readonly problems?: readonly Problem[]
  readonly detail?: string
}

/** RFC 9457 problem details for one of our codes. */
export function problemBody(status: number, code: ProblemCode, details: RefusalDetails = {}): ProblemBody {
  return problemBodySchema.parse({
    type: `urn:claimdesk:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Upload refused',
    status,
    code,
    ...details,
  })
}

/** Answers with a problem. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: ProblemCode,
  details?: RefusalDetails,
): FastifyReply {
  reply.code(status)
  // HEAD has no body, and so says nothing of its type.
  if (reply.request.method === 'HEAD') return reply.send()
  return reply.type(problemContentType).send(problemBody(status, code, details))
}

/** Answers with what the contract's schema lets through: nothing of the sandbox's own can leak. */
export function answer<T extends z.ZodType>(
  reply: FastifyReply,
  status: number,
  schema: T,
  value: z.input<T>,
): FastifyReply {
  return reply.code(status).send(schema.parse(value))
}
