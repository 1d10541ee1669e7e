import { z } from 'zod'

/** What an administrator can set for everyone on a computer. */
export const managedNames = ['serviceUrl', 'signInProvider', 'limits', 'updateFeed'] as const
export type ManagedName = (typeof managedNames)[number]

/** What the page is told of the administrator's file; the values stand among the settings and the policies. */
export const managementSchema = z.object({
  file: z.string(),
  /** Set there, and not to be changed here. */
  names: z.array(z.enum(managedNames)),
  /** Keys of the file that this version does not know, or whose values it cannot take: they do not count. */
  ignored: z.array(z.string()),
})
export type Management = z.infer<typeof managementSchema>
