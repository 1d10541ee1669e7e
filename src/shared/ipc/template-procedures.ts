import { z } from 'zod'
import { claimSchema } from '../domain/claim.ts'
import { solutionAreas } from '../domain/claim-content.ts'
import { templateIdSchema, templateNameSchema } from '../domain/claim-template.ts'
import { claimIdSchema, instantSchema } from '../domain/identifiers.ts'
import { procedure } from './procedure.ts'

const templateRef = z.strictObject({ id: templateIdSchema })

/** What similar claims begin with, as it is listed. */
export const templateSchema = z.object({
  id: templateIdSchema,
  name: z.string(),
  solutionArea: z.enum(solutionAreas).nullable(),
  createdAt: instantSchema,
})
export type ClaimTemplate = z.infer<typeof templateSchema>

export const templateProcedures = {
  /** In the order of their names. */
  list: procedure(z.strictObject({}), z.array(templateSchema)),
  /** Of what the claim has in common with others. */
  save: procedure(z.strictObject({ claimId: claimIdSchema, name: templateNameSchema }), templateSchema, [
    'claim-not-found',
  ]),
  rename: procedure(templateRef.extend({ name: templateNameSchema }), z.object({}), ['template-not-found']),
  remove: procedure(templateRef, z.object({}), ['template-not-found']),
  /** Undoes `remove`. */
  restore: procedure(templateRef, z.object({}), ['template-not-found']),
  /** A draft that begins with what the template has. */
  newClaim: procedure(templateRef, claimSchema, ['template-not-found']),
} as const
