import { z } from 'zod'
import { activities, contactRoles, purchaseChannels, solutionAreas } from '../claim-content.ts'
import { daySchema } from '../identifiers.ts'

/** A fact with where it was published: file and revision of the public document, or the section of the field guide. */
const sourced = { source: z.string().min(1) }

/** A product or workload that can be claimed. `name` is Microsoft's own and is not translated. */
export const catalogItemSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  area: z.enum(solutionAreas),
  /** Dynamics 365 products need the customer's technical contact. */
  family: z.enum(['dynamics-365', 'power-platform', 'microsoft-365']),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  ...sourced,
})
export type CatalogItem = z.infer<typeof catalogItemSchema>

export const contactFields = ['name', 'title', 'email'] as const

const daysLimit = z.object({ days: z.int().positive(), unit: z.enum(['business-days', 'days']), ...sourced })
export type DaysLimit = z.infer<typeof daysLimit>

/** Fields that may change after submission, by the service's state. */
export const editableFields = ['mpnId', 'items', 'contacts', 'documents', 'comment'] as const
export type EditableField = (typeof editableFields)[number]

/**
 * Rules, limits and names in force from a day on (domain.md Part A). Rules read their numbers here; a change of policy is
 * a change of data.
 */
export const policySchema = z.object({
  id: z.string().min(1),
  validFrom: daySchema,
  ...sourced,
  /** Microsoft's own names of the solution areas in this policy; not translated. */
  areas: z.array(z.object({ area: z.enum(solutionAreas), officialName: z.string().min(1), ...sourced })),
  activities: z.array(
    z.object({
      area: z.enum(solutionAreas),
      activity: z.enum(activities),
      /** Microsoft's own name in this policy; not translated. */
      officialName: z.string().min(1),
      /** Cannot be combined with another activity. */
      exclusive: z.boolean(),
      /** Purchase channels that qualify; null where no limit is published. */
      channels: z.array(z.enum(purchaseChannels)).nullable(),
      earns: z.enum(['incentive', 'recognition']),
      ...sourced,
    }),
  ),
  catalog: z.array(catalogItemSchema),
  contacts: z.array(
    z.object({
      role: z.enum(contactRoles),
      required: z.array(z.enum(contactFields)),
      /** Only where the claim names a Dynamics 365 product. */
      onlyDynamics: z.boolean(),
      ...sourced,
    }),
  ),
  /** `always`, or only where the product has several subscriptions in the tenant (which the service alone knows). */
  subscriptionRequired: z.object({ when: z.enum(['always', 'several-in-tenant']), ...sourced }),
  /** Another partner's association: let through with arbitration, or refused. */
  claimedByAnother: z.object({ severity: z.enum(['warning', 'blocker']), ...sourced }),
  poe: z.object({
    acknowledgementMaxAgeMonths: z.object({ value: z.int().positive(), ...sourced }),
    /** Endings without the dot, lower case. */
    fileEndings: z.object({ value: z.array(z.string()), ...sourced }),
    maxFileBytes: z.object({ value: z.int().positive(), ...sourced }),
    maxFiles: z.object({ value: z.int().positive(), ...sourced }),
  }),
  deadlines: z.object({
    startOfReview: daysLimit,
    review: daysLimit,
    answer: daysLimit,
    customerOptOut: daysLimit,
    /** Null where a dispute goes by support ticket alone. */
    dispute: daysLimit.nullable(),
    /** From provisioning until the subscription can be claimed; null where no figure is published. */
    claimableAfterProvisioning: daysLimit.nullable(),
  }),
  editable: z.array(
    z.object({
      state: z.enum(['submitted', 'action-required']),
      fields: z.array(z.enum(editableFields)),
      ...sourced,
    }),
  ),
  disassociation: z.object({ selfService: z.boolean(), reasonRequired: z.boolean(), ...sourced }),
  catalogMaxAgeDays: z.object({ value: z.int().positive(), ...sourced }),
})
export type Policy = z.infer<typeof policySchema>
