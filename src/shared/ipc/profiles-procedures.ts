import { z } from 'zod'
import { settingsSchema } from './app-procedures.ts'
import { procedure } from './procedure.ts'

export const profileColours = ['none', 'blue', 'teal', 'green', 'gold', 'red', 'purple'] as const
export type ProfileColour = (typeof profileColours)[number]

/** The data folder that was there before there were profiles. */
export const firstProfileId = 'default'

const profileId = z.union([z.literal(firstProfileId), z.uuidv7()])
const appearance = z.strictObject({
  name: z.string().trim().max(60),
  colour: z.enum(profileColours),
})

/** A data folder of its own, with its claims, documents, service, sign-in and settings. */
export const profileSchema = appearance.extend({ id: profileId, folder: z.string() })
export type Profile = z.infer<typeof profileSchema>

export const profileListSchema = z.object({ current: profileId, profiles: z.array(profileSchema).min(1) })
export type ProfileList = z.infer<typeof profileListSchema>

const profileRef = z.strictObject({ id: profileId })

export const profilesProcedures = {
  list: procedure(z.strictObject({}), profileListSchema),
  add: procedure(
    appearance.extend({
      name: z.string().trim().min(1).max(60),
      serviceUrl: settingsSchema.shape.serviceUrl,
    }),
    profileListSchema,
  ),
  change: procedure(appearance.extend({ id: profileId }), profileListSchema, ['profile-not-found']),
  /** Opens the other profile in this window; where that fails, this one stays open. Save what was typed first. */
  switchTo: procedure(profileRef, z.object({}), [
    'profile-not-found',
    'data-folder-unusable',
    'database-from-newer-version',
    'database-damaged',
    'storage-failed',
  ]),
  /** Takes it off the list; the folder, whose path is answered, stays as it is. */
  remove: procedure(profileRef, z.object({ folder: z.string() }), ['profile-not-found', 'profile-in-use']),
} as const
