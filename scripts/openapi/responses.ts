import { z } from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import type { ProblemCode } from '../../src/shared/domain/problem.ts'
import { headers, problemContentType } from '../../src/shared/service-api/headers.ts'
import { problemBodySchema } from '../../src/shared/service-api/problem-body.ts'

/** What every answer carries. */
const answerHeaders = z.object({
  [headers.instance]: z
    .string()
    .describe('Which service instance answers; with another one than before, cursors and receipts are void.')
    .meta({ header: { id: 'Instance' } }),
  [headers.requestId]: z
    .guid()
    .optional()
    .meta({ description: 'As sent.', header: { id: 'RequestId' } }),
  [headers.correlationId]: z
    .guid()
    .optional()
    .meta({ description: 'As sent.', header: { id: 'CorrelationId' } }),
})

const etag = z.string().describe('Names this version of the answer.')

/** An answer in JSON, with the headers of every answer; `withTag` where it carries an ETag. */
export function json(
  description: string,
  schema: z.ZodType,
  { withTag = false }: { withTag?: boolean } = {},
): ZodOpenApiResponseObject {
  return {
    description,
    headers: withTag ? answerHeaders.extend({ etag }) : answerHeaders,
    content: { 'application/json': { schema } },
  }
}

export function empty(description: string, extra: z.ZodRawShape = {}): ZodOpenApiResponseObject {
  return { description, headers: answerHeaders.extend(extra) }
}

/** A document's bytes. */
export function bytes(description: string): ZodOpenApiResponseObject {
  return {
    description,
    headers: answerHeaders,
    content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
  }
}

const problemSchema = problemBodySchema.meta({ id: 'ProblemDetails' })

/** A refusal as RFC 9457 problem details; names the codes it may carry. */
export function problem(when: string, ...codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  return {
    description: `${when} (${codes.map(code => `\`${code}\``).join(', ')}).`,
    headers: answerHeaders,
    content: { [problemContentType]: { schema: problemSchema } },
  }
}

const retryAfter = z.string().describe('Seconds, or an HTTP date.')

function busy(when: string): ZodOpenApiResponseObject {
  return {
    ...problem(when, 'service-busy'),
    headers: answerHeaders.extend({ 'retry-after': retryAfter }),
  }
}

/** Refusals that a call may meet that needs no token. */
export const withoutToken: ZodOpenApiResponsesObject = {
  '429': { id: 'TooManyRequests', ...busy('Too many requests; try again later') },
  '500': { id: 'ServiceError', ...problem('The service failed; try again later', 'service-error') },
  '503': { id: 'NotAvailable', ...busy('The service is not available; try again later') },
}

/** Refusals that any other call may meet. */
export const anyCall: ZodOpenApiResponsesObject = {
  '401': { id: 'SignInNeeded', ...problem('The token is missing, wrong or expired', 'sign-in-needed') },
  ...withoutToken,
}

/** The same of a HEAD, which has no body to say more in. */
export const anyLook: ZodOpenApiResponsesObject = {
  '401': empty('The token is missing, wrong or expired.'),
  '429': empty('Too many requests; try again later.', { 'retry-after': retryAfter }),
  '500': empty('The service failed; try again later.'),
  '503': empty('The service is not available; try again later.', { 'retry-after': retryAfter }),
}

/** Refusals of a call that changes something. */
export const anyChange: ZodOpenApiResponsesObject = {
  ...anyCall,
  '400': { id: 'NotReadable', ...problem('The request cannot be read', 'request-invalid') },
  '403': { id: 'RoleMissing', ...problem('The user has none of the roles that may send', 'role-missing') },
  '422': {
    id: 'RequestInvalid',
    ...problem('The request does not fit; `problems` names each field', 'request-invalid'),
  },
}
