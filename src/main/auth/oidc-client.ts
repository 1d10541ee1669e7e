import * as oidc from 'openid-client'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import type { SignInProvider } from '../../shared/service-api/sign-in.ts'
import type { Account, Tokens } from './session.ts'
import { ProviderUnreachable, signInProblem } from './sign-in-problem.ts'

export interface OidcOptions {
  /** Electron's `net.fetch` in the app (system proxy and certificates), Node's in tests. */
  readonly fetch: typeof fetch
  readonly clock: () => Date
}

export interface Granted {
  readonly tokens: Tokens
  /** From the ID token; null where a refresh brought none. */
  readonly account: Account | null
}

/** A sign-in that waits for the browser to come back. */
export interface Begun {
  /** For the browser. */
  readonly address: string
  readonly state: string
  finish(callback: URL): Promise<Outcome<Granted>>
}

/** The provider by openid-client: problems are `sign-in-…` codes. */
export interface OidcClient {
  /** @param loginHint whom the provider should offer first */
  begin(redirectUri: string, loginHint: string | null): Promise<Outcome<Begun>>
  /** `sign-in-ended` where the provider no longer honours it. */
  refresh(refreshToken: string): Promise<Outcome<Granted>>
  /** False where the provider offers no revocation (Microsoft Entra ID). */
  revoke(refreshToken: string): Promise<Outcome<boolean>>
}

/** Without these there is neither an ID token nor a refresh token. */
const ownScopes = ['openid', 'profile', 'offline_access']

export function createOidcClient(provider: SignInProvider, options: OidcOptions): OidcClient {
  return {
    begin: (redirectUri, loginHint) =>
      asOutcome(async () => {
        const config = await discover(provider, options)
        const verifier = oidc.randomPKCECodeVerifier()
        const checks = {
          pkceCodeVerifier: verifier,
          expectedState: oidc.randomState(),
          expectedNonce: oidc.randomNonce(),
          idTokenExpected: true,
        }
        const address = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: [...new Set([...ownScopes, ...provider.scopes])].join(' '),
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state: checks.expectedState,
          nonce: checks.expectedNonce,
          // Whoever is signed in at the browser may be another partner's user: the choice is made by hand.
          prompt: 'login',
          ...(loginHint === null ? {} : { login_hint: loginHint }),
        })
        const finish = (callback: URL) =>
          asOutcome(async () => granted(await oidc.authorizationCodeGrant(config, callback, checks), options))
        return { address: address.href, state: checks.expectedState, finish }
      }),
    refresh: refreshToken =>
      asOutcome(async () => {
        const answer = await oidc.refreshTokenGrant(await discover(provider, options), refreshToken)
        return granted(answer, options, refreshToken)
      }),
    revoke: refreshToken =>
      asOutcome(async () => {
        const config = await discover(provider, options)
        if (config.serverMetadata().revocation_endpoint === undefined) return false
        await oidc.tokenRevocation(config, refreshToken, { token_type_hint: 'refresh_token' })
        return true
      }),
  }
}

async function asOutcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return success(await work())
  } catch (error) {
    return failure(signInProblem(error))
  }
}

const timeoutSeconds = 15

/** Asked anew each time, which is seldom: a provider that moved its endpoints, or a clock that was set, is seen at once. */
async function discover(provider: SignInProvider, { fetch }: OidcOptions): Promise<oidc.Configuration> {
  const { authority, clientId } = provider
  const metadata: Partial<oidc.ClientMetadata> = { [oidc.clockSkew]: 0 }
  const viaOurFetch: oidc.CustomFetch = async (url, request) => {
    const { body, ...rest } = request
    let answer: Response
    try {
      answer = await fetch(url, { ...rest, ...(body == null ? {} : { body: bodyText(body) }) })
    } catch (error) {
      throw new ProviderUnreachable('No answer.', { cause: error })
    }
    if (answer.status >= 500) throw new ProviderUnreachable(`Answered ${answer.status}.`)
    // ID tokens are dated by the provider's clock. A laptop's may be wrong by hours, which must not keep anybody out. The
    // configuration reads this, which is made after the answer; openid-client adds it to `Date.now()`.
    const dated = Date.parse(answer.headers.get('date') ?? '')
    if (!Number.isNaN(dated)) metadata[oidc.clockSkew] = Math.round((dated - Date.now()) / 1_000)
    return answer
  }
  return oidc.discovery(new URL(authority), clientId, metadata, oidc.None(), {
    [oidc.customFetch]: viaOurFetch,
    timeout: timeoutSeconds,
    // The schema lets http through on loopback alone.
    execute: authority.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
  })
}

function bodyText(body: oidc.FetchBody): string {
  if (typeof body === 'string') return body
  if (body instanceof URLSearchParams) return body.toString()
  throw new TypeError('A form or nothing was expected.')
}

type Answer = Awaited<ReturnType<typeof oidc.refreshTokenGrant>>

/** @param before the refresh token used, which holds on where the provider does not rotate */
function granted(answer: Answer, { clock }: OidcOptions, before: string | null = null): Granted {
  const seconds = answer.expiresIn()
  const claims = answer.claims()
  return {
    tokens: {
      accessToken: answer.access_token,
      expiresAt: seconds === undefined ? null : new Date(clock().getTime() + seconds * 1_000).toISOString(),
      refreshToken: answer.refresh_token ?? before,
    },
    account:
      claims === undefined
        ? null
        : {
            id: claims.sub,
            name: text(claims.name) || text(claims.preferred_username) || claims.sub,
            // Microsoft Entra ID puts the address under `preferred_username`.
            email: text(claims.email) || text(claims.preferred_username),
          },
  }
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}
