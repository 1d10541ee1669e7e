import { z } from 'zod'
import { procedure } from './procedure.ts'

const reportSchema = z.object({
  id: z.uuid(),
  /** The files of the report, as they would be saved. */
  files: z.array(z.object({ name: z.string(), text: z.string() })),
})
export type ProblemReport = z.infer<typeof reportSchema>

export const diagnosticsProcedures = {
  /** What a report to support would hold now: versions, settings, counts, the log; no content (design: security). */
  report: procedure(z.strictObject({}), reportSchema),
  /** Asks where to, then writes the last report that was shown as a ZIP; `saved` is false when the user cancelled. */
  saveReport: procedure(z.strictObject({ id: z.uuid() }), z.object({ saved: z.boolean() }), [
    'report-outdated',
    'file-not-writable',
    'disk-full',
  ]),
} as const
