import { type Problem, type ProblemCode, problem, problemCodes } from '../../shared/domain/problem.ts'
import { problemContentType } from '../../shared/service-api/headers.ts'
import { type ProblemBody, problemBodySchema } from '../../shared/service-api/problem-body.ts'
import { retryAfterMs } from './retry-after.ts'
import { isHtml, type ServiceAnswer } from './service-answer.ts'
import { failed, type ServiceFailure } from './service-outcome.ts'

export function isRefusal(status: number): boolean {
  return status !== 304 && (status < 200 || status >= 300)
}

/**
 * What a status other than success means. A refusal for good (4xx) is believed only as `application/problem+json`: a
 * proxy's or a hotel's 403 must not send a claim back to its user.
 */
export function refusalOf(answer: ServiceAnswer, now: Date): ServiceFailure {
  const { status } = answer
  if (isOfNetwork(answer)) return failed(notOurService(answer))
  if (status === 401) return failed(problem('sign-in-needed', { retryable: true }))
  if (status === 429 || status === 503) return failed(busy(answer, now))
  if (status >= 500) return failed(problem('service-error', { retryable: true, params: { status } }))
  const body = problemBodyOf(answer)
  if (body === undefined) return failed(notOurService(answer))
  return failed(refusedForGood(status, body), foundIn(body))
}

/** Asked to sign in by the network and not by the service: 511 (RFC 6585), or a page in place of a challenge to our token. */
function isOfNetwork(answer: ServiceAnswer): boolean {
  if (answer.status === 511) return true
  return answer.status === 401 && isHtml(answer) && !answer.headers.has('www-authenticate')
}

function busy(answer: ServiceAnswer, now: Date): Problem {
  const wait = retryAfterMs(answer.headers.get('retry-after'), now)
  const params = { status: answer.status, ...(wait === undefined ? {} : { retryAfterMs: wait }) }
  return problem('service-busy', { retryable: true, params })
}

function notOurService(answer: ServiceAnswer): Problem {
  const code = isHtml(answer) || answer.status === 511 ? 'service-answered-html' : 'service-answer-invalid'
  return problem(code, { retryable: true, params: { status: answer.status, reason: 'not-a-problem' } })
}

function problemBodyOf(answer: ServiceAnswer): ProblemBody | undefined {
  if (!(answer.headers.get('content-type') ?? '').toLowerCase().startsWith(problemContentType))
    return undefined
  try {
    return problemBodySchema.safeParse(JSON.parse(answer.text)).data
  } catch {
    return undefined
  }
}

function refusedForGood(status: number, body: ProblemBody): Problem {
  if (isOurCode(body.code)) return problem(body.code, { params: body.params })
  return problem(codeByStatus(status), { params: { ...body.params, status, serviceCode: body.code } })
}

function codeByStatus(status: number): ProblemCode {
  switch (status) {
    case 403:
      return 'not-allowed'
    case 404:
    case 410:
      return 'not-found'
    case 412:
      return 'precondition-failed'
    case 413:
      return 'upload-too-large'
    default:
      return 'request-invalid'
  }
}

/** The fields' problems, one by one: a code that only a newer service knows hides no other. */
function foundIn(body: ProblemBody): Problem[] {
  return (body.problems ?? []).flatMap(({ code, ...rest }) => (isOurCode(code) ? [{ ...rest, code }] : []))
}

const ours: ReadonlySet<string> = new Set(problemCodes)

function isOurCode(code: string): code is ProblemCode {
  return ours.has(code)
}
