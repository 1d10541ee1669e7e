import { z } from 'zod'

const confidential = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$))/i

/** Whether secrets may be sent to the address: over TLS, or within this machine. */
export function isConfidential(address: string): boolean {
  return confidential.test(address)
}

/** Where and how a user of the service signs in, by OpenID Connect. The answer of `GET /v1/sign-in`. */
export const signInProviderSchema = z
  .object({
    authority: z
      .url()
      .refine(isConfidential)
      .describe("The provider's issuer; its discovery document lies below. Over https, but on loopback."),
    clientId: z
      .string()
      .min(1)
      .describe('Under which Claimdesk is registered there, as a public native client.'),
    scopes: z
      .array(z.string().regex(/^[^\s"\\]+$/))
      .describe(
        'What an access token for this service takes; `openid profile offline_access` are asked for anyway.',
      ),
    redirectHost: z
      .enum(['127.0.0.1', 'localhost'])
      .default('127.0.0.1')
      .describe(
        'The host of the redirect address, `http://HOST:PORT/claimdesk` with any port (RFC 8252 §7.3).',
      ),
  })
  .meta({ id: 'SignInProvider' })
export type SignInProvider = z.infer<typeof signInProviderSchema>

/** The path of the address that the provider sends the browser back to. */
export const redirectPath = '/claimdesk'
