import { z } from 'zod'
import { problemCodes, problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

/** Who is signed in at the service in force. Tokens never come here. */
export const accountStatusSchema = z.object({
  /** `ended`: signed in before, and to be signed in again; `given-token`: by development's token, without a sign-in. */
  state: z.enum(['no-service', 'signed-out', 'signing-in', 'signed-in', 'ended', 'given-token']),
  /** As the provider names the user. */
  account: z.object({ name: z.string(), email: z.string() }).nullable(),
  /** The provider's address. */
  authority: z.string().nullable(),
  /** Without a keyring the sign-in is kept in memory alone, and ends with the program. */
  isForgottenAtEnd: z.boolean(),
  /** What went wrong with the last attempt, or is wrong with the sign-in at hand. */
  problem: problemSchema.nullable(),
})
export type AccountStatus = z.infer<typeof accountStatusSchema>

export const accountProcedures = {
  status: procedure(z.strictObject({}), accountStatusSchema),
  /** Opens the system's browser and answers when the attempt has ended, well or not. Any code: provider and service may refuse. */
  signIn: procedure(z.strictObject({}), accountStatusSchema, problemCodes),
  /** Ends an attempt that waits for the browser. */
  cancelSignIn: procedure(z.strictObject({}), z.object({})),
  /** Forgets the tokens here; `revoked` is false where the provider could not be told. */
  signOut: procedure(z.strictObject({}), z.object({ revoked: z.boolean() })),
} as const
