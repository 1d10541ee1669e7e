import type { Provider } from 'oidc-provider'
import type { PartnerProfile } from '../../shared/domain/partner-profile.ts'
import type { SandboxClock } from '../clock.ts'
import { demoUsers, profileByToken } from '../seed/partner.ts'
import type { ServiceDatabase } from '../store/open.ts'
import { providerPath, serviceScope } from './names.ts'
import { accessTokens, recordAdapters, revokeAll } from './record-adapter.ts'

interface TokenWish {
  readonly audience?: string | undefined
  readonly accessTokenSeconds?: number | undefined
}

export interface SignIn {
  /** The provider, made when it is first needed: most runs and tests bring a token of their own. */
  provider(): Promise<Provider>
  issuer(): string
  /** Whom an `Authorization` header speaks for; undefined for nobody. The one place that decides it. */
  userOf(authorization: string | undefined): PartnerProfile | undefined
  /** How tokens are given from now on; what is left out goes back to the usual. */
  misbehave(wish: TokenWish): void
  revokeAll(): void
}

export interface SignInParts {
  readonly db: ServiceDatabase
  readonly clock: SandboxClock
  /** The sandbox's address; known once it listens. */
  readonly url: () => string
}

const usualSeconds = 3_600

/** Who signs in at the sandbox, and by which tokens. */
export function sandboxSignIn({ db, clock, url }: SignInParts): SignIn {
  let made: Promise<Provider> | undefined
  let wished: TokenWish = {}
  const findAccessToken = accessTokens(db, clock)
  const issuer = () => url() + providerPath

  async function make(): Promise<Provider> {
    const { createProvider } = await import('./provider.ts')
    return createProvider({
      issuer: issuer(),
      resource: url(),
      adapter: recordAdapters(db, clock),
      audience: () => wished.audience ?? url(),
      accessTokenSeconds: () => wished.accessTokenSeconds ?? usualSeconds,
    })
  }

  const provider = () => {
    made ??= make()
    return made
  }

  return {
    provider,
    issuer,
    userOf(authorization) {
      const value = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
      if (value === undefined) return undefined
      const given = profileByToken.get(value)
      if (given !== undefined) return given
      const token = findAccessToken(value)
      // A token for another service must not open this one.
      const isForUs = token?.aud === url() && token.scope?.split(' ').includes(serviceScope)
      return isForUs ? demoUsers.find(({ user }) => user.id === token.accountId) : undefined
    },
    misbehave(wish) {
      wished = wish
    },
    revokeAll: () => revokeAll(db),
  }
}
