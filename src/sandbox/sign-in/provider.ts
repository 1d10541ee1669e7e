import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { type Adapter, type JWK, Provider } from 'oidc-provider'
import { redirectPath } from '../../shared/service-api/sign-in.ts'
import { demoUsers } from '../seed/partner.ts'
import { clientId, interactionPath, serviceScope } from './names.ts'

export interface ProviderParts {
  /** `http://127.0.0.1:PORT/sign-in` */
  readonly issuer: string
  /** The service, as access tokens name it. */
  readonly resource: string
  readonly adapter: (model: string) => Adapter
  /** What new access tokens are for; the service refuses those for others. */
  readonly audience: () => string
  readonly accessTokenSeconds: () => number
}

const day = 86_400

/** A real OpenID Connect provider for the demonstration's users, with Claimdesk as its only client. */
export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(parts.issuer, {
    adapter: parts.adapter,
    clients: [
      {
        client_id: clientId,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        // A native client's loopback addresses are compared without their port (RFC 8252 §7.3).
        redirect_uris: [`http://127.0.0.1${redirectPath}`, `http://localhost${redirectPath}`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomUUID()] },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    // Name and address come with the ID token: no further call is needed.
    conformIdTokenClaims: false,
    findAccount: (_context, id) => accountOf(id),
    interactions: { url: (_context, { uid }) => interactionPath(uid) },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    pkce: { required: () => true },
    ttl: {
      AccessToken: parts.accessTokenSeconds,
      AuthorizationCode: 60,
      Grant: 14 * day,
      IdToken: 3_600,
      Interaction: 3_600,
      RefreshToken: 14 * day,
      Session: 14 * day,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // Whoever holds a token may end it, as a public client does.
      revocation: { enabled: true, allowedPolicy: async () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => parts.resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: serviceScope,
          audience: parts.audience(),
          accessTokenFormat: 'opaque',
          accessTokenTTL: parts.accessTokenSeconds(),
        }),
      },
    },
    // Nobody is asked for consent: client and service are of one house.
    async loadExistingGrant({ oidc }) {
      const { Grant } = oidc.provider
      const grant = new Grant({ clientId, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid profile email offline_access')
      grant.addResourceScope(parts.resource, serviceScope)
      await grant.save()
      return grant
    },
    renderError(context, { error, error_description }) {
      context.type = 'text'
      context.body = `${error}: ${error_description ?? ''}`
    },
  })
  return provider
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' } as JWK
}

function accountOf(id: string) {
  const user = demoUsers.find(known => known.user.id === id)?.user
  if (user === undefined) return undefined
  return { accountId: id, claims: () => ({ sub: id, name: user.name, email: user.email }) }
}
