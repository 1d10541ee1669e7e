import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { type SignInProvider, signInProviderSchema } from '../../shared/service-api/sign-in.ts'
import { believe } from '../sync/believe-answer.ts'
import { isRefusal, refusalOf } from '../sync/refusal.ts'

export interface FindProviderOptions {
  readonly fetch: typeof fetch
  readonly clock: () => Date
  /** What the user has set; null to go by the service's word. */
  readonly setProvider: () => SignInProvider | null
}

const timeoutMs = 15_000

/** Where to sign in for a service: as set, else as the service itself says. */
export async function findProvider(
  serviceUrl: string,
  { fetch, clock, setProvider }: FindProviderOptions,
): Promise<Outcome<SignInProvider>> {
  const set = setProvider()
  if (set !== null) return success(set)
  let answer: { status: number; headers: Headers; text: string }
  try {
    const response = await fetch(serviceUrl + paths.signIn, {
      headers: { accept: 'application/json, application/problem+json' },
      // Whoever answers in the service's place must not choose where passwords are typed.
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    })
    answer = { status: response.status, headers: response.headers, text: await response.text() }
  } catch {
    // Down, too slow or redirected: for signing in it is the same.
    return failure(problem('service-unreachable', { retryable: true, params: { reason: 'sign-in' } }))
  }
  if (answer.status === 404) return failure(problem('sign-in-not-offered'))
  if (isRefusal(answer.status)) return refusalOf(answer, clock())
  return believe(signInProviderSchema, answer)
}
