import { z } from 'zod'
import { partnerProfileSchema } from '../domain/partner-profile.ts'
import { policySchema } from '../domain/policy/policy.ts'

/** The answer of `GET /v1/catalog`: the policies in force, newest last; each holds its solution areas, activities and items. */
export const catalogSchema = z.object({ policies: z.array(policySchema).min(1) }).meta({ id: 'Catalog' })
export type Catalog = z.infer<typeof catalogSchema>

/** The answer of `GET /v1/partner-profile`. */
export const partnerProfileBodySchema = partnerProfileSchema.meta({ id: 'PartnerProfile' })
