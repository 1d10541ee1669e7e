import type { z } from 'zod'
import { problem } from '../../shared/domain/problem.ts'
import { isHtml, type ServiceAnswer } from './service-answer.ts'
import { failed, type ServiceFailure, type ServiceOutcome } from './service-outcome.ts'

/** An answer is believed only if it is one: JSON by its own word, whole, and of the schema's form. */
export function believe<T extends z.ZodType>(schema: T, answer: ServiceAnswer): ServiceOutcome<z.output<T>> {
  if (isHtml(answer)) return failed(problem('service-answered-html', { retryable: true }))
  if (answer.text === '') return disbelieved('empty')
  if (!/^application\/(\S+\+)?json\b/i.test(answer.headers.get('content-type') ?? ''))
    return disbelieved('content-type')
  const json = parsed(answer.text)
  if (json === undefined) return disbelieved('not-json')
  const read = schema.safeParse(json.value)
  if (read.success) return { ok: true, value: read.data }
  // Where, not what: the values may be a customer's.
  return disbelieved('schema', read.error.issues[0]?.path.join('.') ?? '')
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function disbelieved(reason: string, at = ''): ServiceFailure {
  const params = at === '' ? { reason } : { reason, at }
  return failed(problem('service-answer-invalid', { retryable: true, params }))
}
