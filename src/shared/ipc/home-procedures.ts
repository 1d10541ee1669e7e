import { z } from 'zod'
import { claimStateSchema } from '../domain/claim-state.ts'
import { claimIdSchema, daySchema, instantSchema } from '../domain/identifiers.ts'
import { renewalSchema } from '../domain/renewal.ts'
import { claimDeadlineSchema } from './claim-list.ts'
import { procedure } from './procedure.ts'

/** Why a claim needs its user; it may have several reasons. */
export const needs = ['answer', 'dispute', 'renewal', 'returned', 'conflict', 'messages'] as const
export type Need = (typeof needs)[number]

const homeClaimSchema = z.object({
  id: claimIdSchema,
  state: claimStateSchema,
  claimName: z.string(),
  customerName: z.string(),
  needs: z.array(z.enum(needs)),
  /** Messages of the reviewer's that nobody has seen. */
  unread: z.int().nonnegative(),
  deadline: claimDeadlineSchema.nullable(),
  renewal: renewalSchema.nullable(),
  /** When its state began at the service, or, before that, when it last changed. */
  since: instantSchema,
})
export type HomeClaim = z.infer<typeof homeClaimSchema>

/** The first of them, and how many there are. */
const homeSectionSchema = z.object({ claims: z.array(homeClaimSchema), total: z.int().nonnegative() })
export type HomeSection = z.infer<typeof homeSectionSchema>

/** The states of a claim as one sees them from afar. */
export const stages = ['preparing', 'sending', 'reviewed', 'asked', 'approved', 'rejected'] as const
export type Stage = (typeof stages)[number]

const count = z.int().nonnegative()

/** How many claims there were at each stage at the end of a day. */
const stageCountsSchema = z.object({ day: daySchema, counts: z.record(z.enum(stages), count) })
export type StageCounts = z.infer<typeof stageCountsSchema>

/** How long a decision took, from the service's receipt on, in days of the limit's kind. */
const decisionTimeSchema = z.object({
  id: claimIdSchema,
  customerName: z.string(),
  claimName: z.string(),
  decidedOn: daySchema,
  days: count,
  /** What the claim's policy gives for beginning the review and for the review, together. */
  limit: count,
  unit: z.enum(['business-days', 'days']),
})
export type DecisionTime = z.infer<typeof decisionTimeSchema>

/** How near an end is, in days of the calendar. */
export const nearness = ['over', 'today', 'week', 'month', 'later'] as const
export type Nearness = (typeof nearness)[number]

/** Claims whose incentive is lost if nothing is done, by how near that is. */
const riskSchema = z.object({
  within: z.enum(nearness),
  counts: z.record(z.enum(['answer', 'dispute', 'renewal']), count),
})
export type Risk = z.infer<typeof riskSchema>

const homeOverviewSchema = z.object({
  /** Whether there is any claim at all. */
  hasClaims: z.boolean(),
  needsYou: homeSectionSchema,
  waits: homeSectionSchema,
  decided: homeSectionSchema,
  overTime: z.array(stageCountsSchema),
  decisionTimes: z.array(decisionTimeSchema),
  atRisk: z.array(riskSchema),
})
export type HomeOverview = z.infer<typeof homeOverviewSchema>

export const homeProcedures = {
  /** All that the page Home shows, without reading every claim. */
  get: procedure(z.strictObject({}), homeOverviewSchema),
} as const
