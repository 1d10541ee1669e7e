import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { AccountStatus } from '../../shared/ipc/account-procedures.ts'
import type { SignInProvider } from '../../shared/service-api/sign-in.ts'
import type { Attempt } from './attempt.ts'
import type { Granted, OidcClient } from './oidc-client.ts'
import type { Session, Tokens } from './session.ts'
import type { SessionStore } from './session-store.ts'
import type { TokenSource } from './token-source.ts'

export interface SignInOptions {
  /** Development's; where there is one nobody needs to sign in. */
  readonly givenToken: string | null
  /** The service in force, as `baseUrlOf` writes it; null while none is set. */
  readonly serviceUrl: () => string | null
  readonly findProvider: (serviceUrl: string) => Promise<Outcome<SignInProvider>>
  readonly client: (provider: SignInProvider) => OidcClient
  /** Takes the user through the browser. */
  readonly attempt: (client: OidcClient, provider: SignInProvider, loginHint: string | null) => Attempt
  readonly store: SessionStore
  readonly clock: () => Date
  readonly onChanged: (status: AccountStatus) => void
  /** What waited for a sign-in may go on. */
  readonly onSignedIn: () => void
  readonly onDefect: (where: string, error: unknown) => void
}

export interface SignIn {
  readonly token: TokenSource
  /** A token other than the one that the service refused; null where a new sign-in is needed. */
  renew(refused: string): Promise<string | Problem | null>
  wasAccepted(): void
  /** The service refused a token fresh from the provider. */
  wasRefused(): void
  status(): AccountStatus
  signIn(): Promise<Outcome<AccountStatus>>
  cancel(): void
  signOut(): Promise<{ revoked: boolean }>
}

/** So long before its end a token is renewed: the request that it goes with may take a while. */
const renewEarlyMs = 30_000

/** The sign-in of a data folder: nobody's, somebody's, or somebody's that has ended. */
export class SignInOfFolder implements SignIn {
  readonly #options: SignInOptions
  #session: Session | null
  #attempt: Attempt | null = null
  #attempted: Promise<Outcome<AccountStatus>> | null = null
  #renewal: Promise<string | Problem | null> | null = null
  #problem: Problem | null = null

  constructor(options: SignInOptions, session: Session | null) {
    this.#options = options
    this.#session = session
  }

  readonly token: TokenSource = async () => {
    if (this.#options.givenToken !== null) return this.#options.givenToken
    const tokens = this.#current()?.tokens ?? null
    if (tokens === null) return null
    return this.#isFresh(tokens) ? tokens.accessToken : this.#renewOnce()
  }

  async renew(refused: string): Promise<string | Problem | null> {
    const tokens = this.#current()?.tokens ?? null
    if (this.#options.givenToken !== null || tokens === null) return null
    // Another request has had it renewed meanwhile.
    return tokens.accessToken === refused ? this.#renewOnce() : tokens.accessToken
  }

  wasAccepted(): void {
    if (this.#problem?.code === 'sign-in-not-accepted') this.#note(null)
  }

  wasRefused(): void {
    this.#note(problem('sign-in-not-accepted'))
  }

  status(): AccountStatus {
    const session = this.#current()
    const { name, email } = session?.account ?? {}
    return {
      state: this.#state(),
      account: name === undefined || email === undefined ? null : { name, email },
      authority: session?.provider.authority ?? null,
      isForgottenAtEnd: !this.#options.store.isDurable,
      problem: this.#problem,
    }
  }

  /** Asked again while an attempt is under way, it waits for that one. */
  signIn(): Promise<Outcome<AccountStatus>> {
    this.#attempted ??= this.#signIn().finally(() => {
      this.#attempted = null
    })
    return this.#attempted
  }

  cancel(): void {
    this.#attempt?.cancel()
  }

  async signOut(): Promise<{ revoked: boolean }> {
    const session = this.#session
    this.#session = null
    await this.#options.store.remove()
    this.#note(null)
    const refreshToken = session?.tokens?.refreshToken ?? null
    if (session === null || refreshToken === null) return { revoked: false }
    const revoked = await this.#options.client(session.provider).revoke(refreshToken)
    return { revoked: revoked.ok && revoked.value }
  }

  async #signIn(): Promise<Outcome<AccountStatus>> {
    const ended = await this.#tryToSignIn()
    this.#attempt = null
    this.#note(ended.ok ? null : ended.problem)
    if (!ended.ok) return ended
    this.#options.onSignedIn()
    return success(this.status())
  }

  async #tryToSignIn(): Promise<Outcome<unknown>> {
    const serviceUrl = this.#options.serviceUrl()
    if (serviceUrl === null) return failure(problem('service-not-set'))
    const provider = await this.#options.findProvider(serviceUrl)
    if (!provider.ok) return provider
    const client = this.#options.client(provider.value)
    this.#attempt = this.#options.attempt(client, provider.value, this.#current()?.account.email || null)
    this.#note(null)
    const granted = await this.#attempt.ended
    if (!granted.ok) return granted
    const { tokens, account } = granted.value
    if (account === null) return failure(problem('sign-in-refused', { params: { reason: 'no-id-token' } }))
    await this.#keep({ serviceUrl, provider: provider.value, account, tokens })
    return granted
  }

  #renewOnce(): Promise<string | Problem | null> {
    this.#renewal ??= this.#renewTokens().finally(() => {
      this.#renewal = null
    })
    return this.#renewal
  }

  async #renewTokens(): Promise<string | Problem | null> {
    const session = this.#current()
    const refreshToken = session?.tokens?.refreshToken ?? null
    if (session === null) return null
    if (refreshToken === null) return this.#end(session, problem('sign-in-ended'))
    const client = this.#options.client(session.provider)
    const answer = await client.refresh(refreshToken)
    // Signed out, or in as another, meanwhile: what came is nobody's.
    if (this.#session !== session) return this.#discard(client, answer)
    if (answer.ok) {
      const { tokens, account } = answer.value
      await this.#keep({ ...session, tokens, account: account ?? session.account })
      if (this.#problem?.code === 'sign-in-provider-unreachable') this.#note(null)
      return tokens.accessToken
    }
    if (!answer.problem.retryable) return this.#end(session, answer.problem)
    this.#note(answer.problem)
    return answer.problem
  }

  async #discard(client: OidcClient, answer: Outcome<Granted>): Promise<null> {
    const refreshToken = answer.ok ? answer.value.tokens.refreshToken : null
    if (refreshToken !== null) await client.revoke(refreshToken)
    return null
  }

  async #keep(session: Session): Promise<void> {
    this.#session = session
    try {
      await this.#options.store.write(session)
    } catch (error) {
      // A full disk: signed in for as long as the program runs.
      this.#options.onDefect('auth.keep', error)
    }
  }

  async #end(session: Session, why: Problem): Promise<null> {
    await this.#keep({ ...session, tokens: null })
    this.#note(why)
    return null
  }

  #note(found: Problem | null): void {
    this.#problem = found
    this.#options.onChanged(this.status())
  }

  #isFresh({ expiresAt }: Tokens): boolean {
    return expiresAt === null || Date.parse(expiresAt) - this.#options.clock().getTime() > renewEarlyMs
  }

  /** The session for the service in force: another service's tokens are as good as none. */
  #current(): Session | null {
    return this.#session?.serviceUrl === this.#options.serviceUrl() ? this.#session : null
  }

  #state(): AccountStatus['state'] {
    if (this.#options.givenToken !== null) return 'given-token'
    if (this.#options.serviceUrl() === null) return 'no-service'
    if (this.#attempted !== null && this.#attempt !== null) return 'signing-in'
    const session = this.#current()
    if (session === null) return 'signed-out'
    return session.tokens === null ? 'ended' : 'signed-in'
  }
}
