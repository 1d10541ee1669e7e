import { type Problem, problem } from '../../shared/domain/problem.ts'
import { problemContentType } from '../../shared/service-api/headers.ts'
import { isRefusal, refusalOf } from './refusal.ts'
import { isHtml, type ServiceAnswer } from './service-answer.ts'

/** What was asked, as far as its answer must fit it. */
export interface TusQuestion {
  readonly method: string
  /** Where the bytes sent begin, and how many they are; 0 where none were sent. */
  readonly startByte: number
  readonly partBytes: number
  /** Of the whole document. */
  readonly sizeBytes: number
}

/**
 * Statuses by which tus itself says what to do next (tus 1.0): not there or expired, begin anew (404, 410); look where the
 * service is (409); wait, since another one holds it (423); send the part again (460, checksum extension).
 */
const lookAgain: ReadonlySet<number> = new Set([404, 409, 410, 423, 460])

/** The statuses of success, by method: a hotel's 200 is none to a PATCH. */
const successes: Readonly<Record<string, readonly number[]>> = { POST: [201], HEAD: [200, 204], PATCH: [204] }

/** Whether the upload should go on from what the service says it has, after an answer that `tusRefusal` let through. */
export function isToLookAgain(status: number): boolean {
  return lookAgain.has(status) || status === 413
}

/** What an answer means that tus must not interpret; null for those that it should. */
export function tusRefusal(question: TusQuestion, answer: ServiceAnswer, now: Date): Problem | null {
  const { status } = answer
  if (isHtml(answer) && status !== 413) return problem('service-answered-html', { retryable: true })
  if (lookAgain.has(status)) return null
  if (status === 413) return tooLarge(question, answer)
  if (isRefusal(status)) return refusalOf(answer, now).problem
  if (!successes[question.method]?.includes(status)) return disbelieved('status', status)
  if (answer.headers.get('tus-resumable') !== '1.0.0') return disbelieved('not-tus', status)
  return fits(question, answer) ? null : disbelieved('offset', status)
}

/** The service's own word is about the document; that of a proxy before it is about one part, which can be shorter. */
function tooLarge({ method }: TusQuestion, answer: ServiceAnswer): Problem | null {
  const isOfService = (answer.headers.get('content-type') ?? '').toLowerCase().startsWith(problemContentType)
  return isOfService || method !== 'PATCH' ? problem('upload-too-large') : null
}

/** Whether the offset named can be true: else a document would pass for sent that is not, or be sent for ever. */
function fits({ method, startByte, partBytes, sizeBytes }: TusQuestion, { headers }: ServiceAnswer): boolean {
  if (method === 'POST') return true
  const offset = wholeNumber(headers.get('upload-offset'))
  if (method === 'HEAD') return wholeNumber(headers.get('upload-length')) === sizeBytes && offset <= sizeBytes
  return offset > startByte && offset <= startByte + partBytes
}

function wholeNumber(text: string | null): number {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

function disbelieved(reason: string, status: number): Problem {
  return problem('service-answer-invalid', { retryable: true, params: { reason, status } })
}
