/** The bearer token for the next request; null while nobody is signed in. Asked anew each time, since tokens expire. */
export type TokenSource = () => string | null | Promise<string | null>

/** A token given from outside instead of a sign-in (development, tests, the sandbox). */
export function givenToken(token: string | null): TokenSource {
  return () => token
}
