import { z } from 'zod'
import { problemSchema } from '../domain/problem.ts'
import { isConfidential } from '../service-api/sign-in.ts'
import { procedure } from './procedure.ts'

/** Where new versions are looked for: over https, or on this computer. */
export const feedUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine(isConfidential)

export const updateStatusSchema = z.object({
  /** Null where nothing is looked for. */
  feedUrl: z.string().nullable(),
  state: z.enum(['off', 'not-asked', 'up-to-date', 'checking', 'fetching', 'ready', 'failed']),
  /** The version that is fetched, or ready to be installed. */
  version: z.string().nullable(),
  /** Why the last look, or the last fetching, failed. */
  problem: problemSchema.nullable(),
})
export type UpdateStatus = z.infer<typeof updateStatusSchema>

const nothing = z.strictObject({})

export const updateProcedures = {
  status: procedure(nothing, updateStatusSchema),
  setFeed: procedure(z.strictObject({ feedUrl: feedUrlSchema.nullable() }), updateStatusSchema, [
    'setting-managed',
  ]),
  /** Looks for a newer version now, and fetches it. */
  check: procedure(nothing, updateStatusSchema),
  /** Ends the program in order, installs what was fetched, and starts it. */
  install: procedure(nothing, updateStatusSchema, ['update-not-ready', 'update-must-wait']),
} as const
