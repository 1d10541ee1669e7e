import * as oidc from 'openid-client'
import { type Problem, problem } from '../../shared/domain/problem.ts'

/** No answer of the provider's, or one that is not its own; thrown by our fetch through openid-client. */
export class ProviderUnreachable extends Error {}

/**
 * What an error of openid-client means to the user. The provider's own words stay out, since they may name the user; its
 * error code (RFC 6749 §5.2) and openid-client's are for support.
 *
 * @throws what is no word of the provider's: a defect of ours
 */
export function signInProblem(error: unknown): Problem {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? problem('sign-in-cancelled') : refused(error.error)
  if (error instanceof oidc.ResponseBodyError) {
    if (error.status >= 500 || error.error === 'temporarily_unavailable') return unreachable()
    return error.error === 'invalid_grant' ? problem('sign-in-ended') : refused(error.error)
  }
  if (isFromNetwork(error)) return unreachable()
  if (error instanceof oidc.ClientError || error instanceof oidc.WWWAuthenticateChallengeError)
    return refused(String(error.code ?? 'unknown'))
  throw error
}

function unreachable(): Problem {
  return problem('sign-in-provider-unreachable', { retryable: true })
}

function refused(reason: string): Problem {
  return problem('sign-in-refused', { params: { reason } })
}

/** Down, or something else answered in its place, such as a network that wants a sign-in of its own. */
const otherAnswers: ReadonlySet<unknown> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
])

function isFromNetwork(error: unknown): boolean {
  if (error instanceof ProviderUnreachable) return true
  if (!(error instanceof Error)) return false
  return ('code' in error && otherAnswers.has(error.code)) || isFromNetwork(error.cause)
}
