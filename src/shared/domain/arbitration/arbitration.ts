import { z } from 'zod'
import { localStates } from '../claim-state.ts'
import { instantSchema } from '../identifiers.ts'
import { isDecided } from '../life-cycle.ts'

/** What a reviewer does with competing claims, in this order (domain.md A4). */
export const arbitrationSteps = ['verification', 'comparison', 'more-information', 'decision'] as const
export type ArbitrationStep = (typeof arbitrationSteps)[number]

/** A newer service may name a step that we do not know; it is kept and shown as it is. */
const stepSchema = z.string().min(1).max(100)

export function isKnownStep(step: string): step is ArbitrationStep {
  return arbitrationSteps.some(known => known === step)
}

/** What a service tells of a claim that competes. Of the other partner nothing: a partner learns of it by the comments alone. */
export const arbitrationSchema = z.object({
  step: stepSchema,
  /** When this step began. */
  since: instantSchema,
  /** Keys of the claim's items that another partner claims as well. */
  items: z.array(z.string().max(200)).max(400),
})
export type Arbitration = z.infer<typeof arbitrationSchema>

/** What this laptop knows of a claim's competition, also when it is over. */
export const competitionSchema = z.object({
  /** The service told it, or the user read of it in a comment and marked the claim. */
  knownBy: z.enum(['service', 'user']),
  /** Null where only the user knows of it. */
  step: stepSchema.nullable(),
  stepSince: instantSchema.nullable(),
  items: arbitrationSchema.shape.items,
  beganAt: instantSchema,
  /** Null while it lasts. */
  endedAt: instantSchema.nullable(),
})
export type Competition = z.infer<typeof competitionSchema>

/** Whether a claim in this state can be competing with another: the service has it, and has not decided. */
export function mayCompete(state: string): boolean {
  return !isDecided(state) && !localStates.some(local => local === state)
}
