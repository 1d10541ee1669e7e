import { z } from 'zod'
import { attachmentKinds } from '../domain/attachment.ts'
import { solutionAreas } from '../domain/claim-content.ts'
import { claimStateSchema } from '../domain/claim-state.ts'
import { deadlineKinds } from '../domain/deadlines/deadline-of.ts'
import { claimIdSchema, daySchema, instantSchema } from '../domain/identifiers.ts'
import { problemSchema } from '../domain/problem.ts'

/** Until when a claim's present state may last. */
export const claimDeadlineSchema = z.object({
  kind: z.enum(deadlineKinds),
  lastDay: daySchema,
  limit: z.object({ days: z.int().positive(), unit: z.enum(['business-days', 'days']) }),
  /** In days of the limit's kind: 0 on the last day, negative after it. */
  left: z.int(),
})
export type ClaimDeadline = z.infer<typeof claimDeadlineSchema>

/** A row of the list. */
export const claimSummarySchema = z.object({
  id: claimIdSchema,
  claimName: z.string(),
  customerName: z.string(),
  domain: z.string(),
  mpnId: z.string(),
  solutionArea: z.enum(solutionAreas).nullable(),
  state: claimStateSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Documents that it has now. */
  documents: z.int().nonnegative(),
  /** Messages of the reviewer's that nobody has seen. */
  unread: z.int().nonnegative(),
  deadline: claimDeadlineSchema.nullable(),
})
export type ClaimSummary = z.infer<typeof claimSummarySchema>

/** What the list can be sorted by. */
export const claimSortKeys = [
  'customer',
  'domain',
  'claimName',
  'solutionArea',
  'mpnId',
  'status',
  'deadline',
  'createdAt',
  'updatedAt',
] as const
export type ClaimSortKey = (typeof claimSortKeys)[number]

export const claimSortSchema = z.strictObject({ by: z.enum(claimSortKeys), descending: z.boolean() })
export type ClaimSort = z.infer<typeof claimSortSchema>

/** What the list can be grouped by; grouped, it is sorted by that. */
export const claimGroupKeys = ['customer', 'status', 'deadline'] as const satisfies readonly ClaimSortKey[]
export type ClaimGroupKey = (typeof claimGroupKeys)[number]

export const claimGroupingSchema = z.strictObject({ by: z.enum(claimGroupKeys), descending: z.boolean() })
export type ClaimGrouping = z.infer<typeof claimGroupingSchema>

/** Claims that follow each other in the list, since they have the same customer, state or deadline. */
export const claimGroupSchema = z.object({
  /** The customer's name, the state or the last day; null where there is no deadline. */
  name: z.string().nullable(),
  count: z.int().positive(),
})
export type ClaimGroup = z.infer<typeof claimGroupSchema>

/** Which claims: all that is named holds at once; what is not named does not matter. */
export const claimFilterSchema = z.strictObject({
  /** Words to find in names, domain, tenant, subscription and MPN IDs, messages and documents' names; empty for all. */
  search: z.string().max(500),
  states: z.array(claimStateSchema).min(1).max(50).optional(),
  solutionArea: z.enum(solutionAreas).optional(),
  mpnId: z.string().max(100).optional(),
  /** The customer's name, whole. */
  customer: z.string().max(1_000).optional(),
  /** With a message of the reviewer's that nobody has seen. */
  unread: z.literal(true).optional(),
  /** With a deadline that has so many days left at most, or is over. */
  dueWithin: z.int().min(0).max(366).optional(),
})
export type ClaimFilter = z.infer<typeof claimFilterSchema>

export const claimQuerySchema = claimFilterSchema.extend({
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(1_000),
  /** By default the newest change first. */
  sort: claimSortSchema.optional(),
})
export type ClaimQuery = z.infer<typeof claimQuerySchema>

export const claimPageSchema = z.object({
  claims: z.array(claimSummarySchema),
  total: z.int().nonnegative(),
  /** Nothing has exactly what was searched; these have an ID that is almost it. */
  isNear: z.boolean(),
})
export type ClaimPage = z.infer<typeof claimPageSchema>

/** More than the largest list has. */
export const mostClaims = 1_000_000

/** The IDs alone of as many as there may be are asked for, to select them all. */
export const claimIdsQuerySchema = claimQuerySchema.extend({ limit: z.int().min(1).max(mostClaims) })

/** Claims that something is done with: what the list shows, those that are selected, or all. */
export const chosenClaimsSchema = z.union([
  z.literal('all'),
  z.strictObject({ shown: claimFilterSchema.extend({ sort: claimSortSchema.optional() }) }),
  z.strictObject({ selected: z.array(claimIdSchema).max(mostClaims) }),
])
export type ChosenClaims = z.infer<typeof chosenClaimsSchema>

/** A filter that the user gave a name. */
export const savedViewSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(100),
  filter: claimFilterSchema,
  sort: claimSortSchema,
  groupBy: z.enum(claimGroupKeys).nullable().optional(),
})
export type SavedView = z.infer<typeof savedViewSchema>
export const savedViewsSchema = z.array(savedViewSchema).max(100)

/** More groups folded than anybody folds one by one. */
export const mostFolded = 1_000
/** Longer names of groups are known by their beginning. */
export const longestGroupKey = 1_000

/** How the list is laid out, as the user left it; a column that is not named has its usual place. */
export const listLayoutSchema = z.object({
  order: z.array(z.string().max(50)).max(50),
  hidden: z.array(z.string().max(50)).max(50),
  /** In pixels. */
  widths: z.record(z.string().max(50), z.number().min(40).max(2_000)),
  groupBy: z.enum(claimGroupKeys).nullable().optional(),
  /** The keys of the groups whose claims are not shown, by what they are grouped by. */
  folded: z
    .partialRecord(z.enum(claimGroupKeys), z.array(z.string().max(longestGroupKey)).max(mostFolded))
    .optional(),
})
export type ListLayout = z.infer<typeof listLayoutSchema>

/** What can be done to many claims at once. */
export const bulkActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['mark-ready', 'submit', 'take-back', 'remove', 'restore']),
  }),
  z.strictObject({ kind: z.literal('set-mpn-id'), mpnId: z.string().max(100) }),
  z.strictObject({
    kind: z.literal('attach-document'),
    /** The number of what `documents.pickShared` took in. */
    document: z.uuid(),
    /** Null: as a file that is added by itself, the PoE form of a claim that has no document, else a supporting one. */
    as: z.enum(attachmentKinds).nullable(),
    acknowledgementDate: daySchema.nullable(),
    /** It covers all that each claim claims. */
    coversAll: z.boolean(),
  }),
])
export type BulkAction = z.infer<typeof bulkActionSchema>

/** Claims that one call takes; the page calls again for more, and can stop in between. */
export const bulkSize = 100

/** What became of one claim; `problem` is null where it was done. */
export const bulkResultSchema = z.object({
  id: claimIdSchema,
  customerName: z.string(),
  claimName: z.string(),
  problem: problemSchema.nullable(),
})
export type BulkResult = z.infer<typeof bulkResultSchema>
