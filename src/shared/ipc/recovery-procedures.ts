import { z } from 'zod'
import { instantSchema } from '../domain/identifiers.ts'
import { backupSummarySchema } from './backup-procedures.ts'
import { procedure } from './procedure.ts'

/** A claim of which something is missing, as far as it can still be named. */
const namedClaimSchema = z.object({ id: z.string(), claimName: z.string(), customerName: z.string() })
export type NamedClaim = z.infer<typeof namedClaimSchema>

/** What came of bringing damaged data back, and exactly what did not. */
export const recoveryReportSchema = z.object({
  /** The backup that it was put together with; null where there was none, or none was wanted. */
  backupAt: instantSchema.nullable(),
  /** Where the files from before lie, untouched. */
  setAside: z.string(),
  /** Claims that are as they were last. */
  whole: z.int(),
  /** Claims that are as they were in the backup: what was changed since could not be read. */
  fromBackup: z.array(namedClaimSchema),
  /** Claims that could not be brought back. */
  lost: z.array(namedClaimSchema),
  /** Some line of a history, message or document of a claim that was read could not be. */
  hasGaps: z.boolean(),
  missingDocuments: z.array(namedClaimSchema.extend({ name: z.string() })),
})
export type RecoveryReport = z.infer<typeof recoveryReportSchema>

/** Only where the data could not be opened. */
export const recoveryProcedures = {
  /** The backups to choose from, newest first. */
  backups: procedure(z.strictObject({}), z.array(backupSummarySchema)),
  /**
   * Puts the backup, or nothing, together with all that can still be read, and opens that; the damaged files are set aside.
   * Answers when it is open: whatever else is asked then works.
   */
  recover: procedure(
    z.strictObject({ backupId: z.string().min(1).max(100).nullable() }),
    recoveryReportSchema,
    [
      'backup-not-found',
      'backup-damaged',
      'data-folder-missing',
      'data-folder-unusable',
      'database-from-newer-version',
      'database-damaged',
      'data-files-do-not-match',
    ],
  ),
} as const
