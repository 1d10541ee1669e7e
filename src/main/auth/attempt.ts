import { failure, type Outcome } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { SignInProvider } from '../../shared/service-api/sign-in.ts'
import { type AnswerTexts, answerPage } from './answer-page.ts'
import { listenOnLoopback } from './loopback-listener.ts'
import type { Granted, OidcClient } from './oidc-client.ts'

export interface AttemptOptions {
  /** Opens the address in the system's browser; rejects where there is none. */
  readonly openBrowser: (address: string) => Promise<void>
  readonly texts: () => AnswerTexts
  /** How long the browser may take. */
  readonly timeoutMs?: number
}

/** One way through the browser. */
export interface Attempt {
  readonly ended: Promise<Outcome<Granted>>
  cancel(): void
}

const defaultTimeoutMs = 5 * 60_000

/** Sends the user to the provider in the system's browser and waits for the way back, for a time, or until cancelled. */
export function startAttempt(
  options: AttemptOptions,
  client: OidcClient,
  provider: SignInProvider,
  loginHint: string | null,
): Attempt {
  const stop = new AbortController()
  return {
    ended: run(options, client, provider, loginHint, stop.signal),
    cancel: () => stop.abort(),
  }
}

async function run(
  options: AttemptOptions,
  client: OidcClient,
  provider: SignInProvider,
  loginHint: string | null,
  signal: AbortSignal,
): Promise<Outcome<Granted>> {
  const listener = await listenOnLoopback(provider.redirectHost)
  const given = untilGivenUp(signal, options.timeoutMs ?? defaultTimeoutMs)
  try {
    const begun = await client.begin(listener.redirectUri, loginHint)
    if (!begun.ok) return begun
    const coming = listener.callback(begun.value.state)
    try {
      if (!signal.aborted) await options.openBrowser(begun.value.address)
    } catch {
      // Whatever keeps the system from opening it, the user can only be told that it did not open.
      return failure(problem('browser-not-opened'))
    }
    const callback = await Promise.race([coming, given.up])
    if ('code' in callback) return failure(callback)
    const granted = await begun.value.finish(callback.url)
    callback.answer(answerPage(options.texts(), granted.ok))
    return granted
  } finally {
    given.stop()
    listener.close()
  }
}

/** Ends with a problem when the user cancels or the time is over. */
function untilGivenUp(signal: AbortSignal, timeoutMs: number) {
  let timer: NodeJS.Timeout | undefined
  const up = new Promise<Problem>(resolve => {
    timer = setTimeout(() => resolve(problem('sign-in-timed-out')), timeoutMs)
    signal.addEventListener('abort', () => resolve(problem('sign-in-cancelled')), { once: true })
    if (signal.aborted) resolve(problem('sign-in-cancelled'))
  })
  return { up, stop: () => clearTimeout(timer) }
}
