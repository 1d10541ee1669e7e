import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { canonicalJson } from '../../shared/service-api/canonical-json.ts'
import { answer } from './answer.ts'

/** SHA-256 over the value's canonical JSON, in hexadecimal. */
export function contentHashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** The ETag of a claim: its version, which is what `If-Match` names. */
export function versionTag(version: number): string {
  return `"${version}"`
}

/** Whether one of the tags in an `If-Match` or `If-None-Match` header is this one (RFC 9110 §13.1; weak tags count). */
export function tagMatches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const tags = header.split(',').map(given => given.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(tag)
}

/** Answers 200 with the value and its ETag, or 304 where the caller has it already. */
export function answerCached<T extends z.ZodType>(
  request: FastifyRequest,
  reply: FastifyReply,
  schema: T,
  value: z.input<T>,
): FastifyReply {
  const tag = `"${contentHashOf(value).slice(0, 32)}"`
  reply.header('etag', tag)
  if (tagMatches(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return answer(reply, 200, schema, value)
}
