import { z } from 'zod'
import { competitionSchema } from '../domain/arbitration/arbitration.ts'
import { claimIdSchema } from '../domain/identifiers.ts'
import { procedure } from './procedure.ts'

const claimRef = z.strictObject({ claimId: claimIdSchema })

/** Whether a claim competes with another partner's, competed, or will. */
export const standingSchema = z.object({
  /** Null for one that never competed, as far as is known. */
  competition: competitionSchema.nullable(),
  /** Keys of the items that the last verification named as claimed by another partner. */
  expected: z.array(z.string()),
})
export type Standing = z.infer<typeof standingSchema>

export const arbitrationProcedures = {
  get: procedure(claimRef, standingSchema, ['claim-not-found']),
  /** The user read in a comment that the claim competes. */
  mark: procedure(claimRef, z.object({}), ['claim-not-found', 'transition-refused']),
  /** Undoes `mark`; what the service told stays. */
  unmark: procedure(claimRef, z.object({})),
} as const
