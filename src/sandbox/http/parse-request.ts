import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { refuse } from './answer.ts'

/** One problem per finding of zod, each with its place in the body. */
function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map(issue =>
    problem('request-invalid', {
      ...(issue.path.length === 0 ? {} : { path: issue.path.join('.') }),
      params: { issue: issue.code, message: issue.message },
    }),
  )
}

/**
 * A parameter, query or body as the contract's schema reads it. Where it does not fit, 422 `request-invalid` has been
 * answered with one problem per field, and undefined is given back.
 */
export function parseRequest<T extends z.ZodType>(
  reply: FastifyReply,
  schema: T,
  value: unknown,
): z.output<T> | undefined {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  refuse(reply, 422, 'request-invalid', { problems: problemsOf(parsed.error) })
  return undefined
}
