import type { SignIn } from './sign-in.ts'

/**
 * A fetch for the service: where it answers 401 to our token, the token is renewed once and the request repeated. What it
 * answers then is given back, well or not.
 */
export function renewingFetch(
  send: typeof fetch,
  signIn: Pick<SignIn, 'renew' | 'wasAccepted' | 'wasRefused'>,
): typeof fetch {
  return async (input, init = {}) => {
    const answer = await send(input, init)
    if (answer.ok) signIn.wasAccepted()
    const headers = new Headers(init.headers)
    const sent = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
    if (answer.status !== 401 || sent === undefined) return answer
    const token = await signIn.renew(sent)
    // A stream has been read and cannot be sent again: the next attempt finds the token renewed.
    if (typeof token !== 'string' || init.body instanceof ReadableStream) return answer
    await answer.body?.cancel()
    headers.set('authorization', `Bearer ${token}`)
    const again = await send(input, { ...init, headers })
    if (again.status === 401) signIn.wasRefused()
    else if (again.ok) signIn.wasAccepted()
    return again
  }
}
