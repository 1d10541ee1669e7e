import { z } from 'zod'
import { customerSchema, emptyCustomer } from './customer.ts'

export const solutionAreas = ['business-applications', 'microsoft-365'] as const
export type SolutionArea = (typeof solutionAreas)[number]

export const activities = ['pre-sales', 'usage', 'revenue-association'] as const
export type Activity = (typeof activities)[number]

/** `unknown` is an honest answer while drafting: the rules only warn about it (domain.md A3). */
export const purchaseChannels = ['volume-licensing', 'web-direct', 'csp', 'unknown'] as const
export type PurchaseChannel = (typeof purchaseChannels)[number]

/** Customers of the public sector in the US and Puerto Rico need a disclosure with the PoE (domain.md B1.5). */
export const publicSectorAnswers = [
  'not-public-sector',
  'disclosure-included',
  'disclosure-not-included',
] as const
export type PublicSectorAnswer = (typeof publicSectorAnswers)[number]

// Drafts are saved as typed: limits here only keep a pasted book out of the database.
const line = z.string().max(2_000)

export const contactSchema = z.strictObject({ name: line, title: line, email: line })
export type Contact = z.infer<typeof contactSchema>

/** One row of the Products step; `id` is stable, so that documents can say which rows they cover. */
export const productItemSchema = z.strictObject({
  id: z.uuid(),
  /** A catalog code, or empty while nothing is chosen. */
  product: line,
  subscriptionId: line,
})
export type ProductItem = z.infer<typeof productItemSchema>

export const contactRoles = ['customer', 'technical', 'partner'] as const
export type ContactRole = (typeof contactRoles)[number]

/**
 * All that the user writes of a claim. A draft may be wrong or unfinished, and is stored as it is: what is wrong with it
 * is said by the rules, never by this schema.
 */
export const claimContentSchema = z.strictObject({
  claimName: line,
  customer: customerSchema,
  solutionArea: z.enum(solutionAreas).nullable(),
  activities: z.array(z.enum(activities)).max(activities.length),
  /** The choice of which the user said to be sure: another choice is asked about anew (domain.md A3 `activity-irreversible`). */
  confirmedActivities: z.array(z.enum(activities)).max(activities.length),
  purchaseChannel: z.enum(purchaseChannels),
  products: z.array(productItemSchema).max(200),
  /** Catalog codes of the workloads ticked (Microsoft 365). */
  workloads: z.array(line).max(200),
  mpnId: line,
  contacts: z.strictObject({ customer: contactSchema, technical: contactSchema, partner: contactSchema }),
  /** Asked for Revenue association only (domain.md A2). */
  revenue: z.strictObject({ solutionSeller: line, isvSolution: line }),
  publicSector: z.enum(publicSectorAnswers),
  comment: z.string().max(20_000),
})
export type ClaimContent = z.infer<typeof claimContentSchema>

const emptyContact: Contact = { name: '', title: '', email: '' }

/** What a new claim starts with. */
export const emptyClaimContent: ClaimContent = {
  claimName: '',
  customer: emptyCustomer,
  solutionArea: null,
  activities: [],
  confirmedActivities: [],
  purchaseChannel: 'unknown',
  products: [],
  workloads: [],
  mpnId: '',
  contacts: { customer: emptyContact, technical: emptyContact, partner: emptyContact },
  revenue: { solutionSeller: '', isvSolution: '' },
  publicSector: 'not-public-sector',
  comment: '',
}
