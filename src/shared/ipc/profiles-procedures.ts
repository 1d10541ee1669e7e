import { z } from 'zod'
import { settingsSchema } from './app-procedures.ts'
import { procedure } from './procedure.ts'

export const profileColours = ['none', 'blue', 'teal', 'green', 'gold', 'red', 'purple'] as const
export type ProfileColour = (typeof profileColours)[number]

/** The data folder that was there before there were profiles. */
export const firstProfileId = 'default'

export const profileIdSchema = z.union([z.literal(firstProfileId), z.uuidv7()])
/** Numbers of partner locations; none for a profile that is for any that no other is for. */
export const profileMpnIdsSchema = z.array(z.string().regex(/^\d{1,20}$/)).max(50)

const description = z.strictObject({
  name: z.string().trim().max(60),
  colour: z.enum(profileColours),
  mpnIds: profileMpnIdsSchema,
})
export type ProfileDescription = z.infer<typeof description>

/** A data folder of its own, with its claims, documents, service, sign-in and settings. */
export const profileSchema = description.extend({ id: profileIdSchema, folder: z.string() })
export type Profile = z.infer<typeof profileSchema>

export const profileListSchema = z.object({
  current: profileIdSchema,
  profiles: z.array(profileSchema).min(1),
})
export type ProfileList = z.infer<typeof profileListSchema>

const profileRef = z.strictObject({ id: profileIdSchema })

export const profilesProcedures = {
  list: procedure(z.strictObject({}), profileListSchema),
  add: procedure(
    description.extend({
      name: z.string().trim().min(1).max(60),
      serviceUrl: settingsSchema.shape.serviceUrl,
    }),
    profileListSchema,
  ),
  change: procedure(description.extend({ id: profileIdSchema }), profileListSchema, ['profile-not-found']),
  /** Opens the other profile in this window; where that fails, this one stays open. Save what was typed first. */
  switchTo: procedure(profileRef, z.object({}), [
    'profile-not-found',
    'data-folder-unusable',
    'data-folder-missing',
    'database-from-newer-version',
    'database-damaged',
    'data-files-do-not-match',
    'storage-failed',
  ]),
  /** Takes it off the list; the folder, whose path is answered, stays as it is. */
  remove: procedure(profileRef, z.object({ folder: z.string() }), ['profile-not-found', 'profile-in-use']),
} as const
