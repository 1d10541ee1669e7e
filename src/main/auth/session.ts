import { z } from 'zod'
import { instantSchema } from '../../shared/domain/identifiers.ts'
import { signInProviderSchema } from '../../shared/service-api/sign-in.ts'

const tokensSchema = z.object({
  accessToken: z.string().min(1),
  /** By this laptop's clock, counted from when it was given; null where the provider does not say. */
  expiresAt: instantSchema.nullable(),
  refreshToken: z.string().min(1).nullable(),
})
export type Tokens = z.infer<typeof tokensSchema>

/** A sign-in: for one service only, so that its tokens never reach another. */
export const sessionSchema = z.object({
  serviceUrl: z.string(),
  provider: signInProviderSchema,
  account: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  /** Null once the sign-in has ended; who it was is remembered. */
  tokens: tokensSchema.nullable(),
})
export type Session = z.infer<typeof sessionSchema>
export type Account = Session['account']
