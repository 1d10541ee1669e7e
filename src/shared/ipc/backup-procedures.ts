import { z } from 'zod'
import { instantSchema } from '../domain/identifiers.ts'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'
import { shortestPassphrase } from './protection-procedures.ts'

/** Why a backup was made. */
export const backupReasonSchema = z.enum(['automatic', 'asked', 'before-update'])
export type BackupReason = z.infer<typeof backupReasonSchema>

/** What a backup holds, as far as its user needs to know before restoring it. */
export const backupSummarySchema = z.object({
  id: z.string(),
  at: instantSchema,
  reason: backupReasonSchema,
  /** Of the program that made it. */
  version: z.string(),
  /** How many claims are in each state. */
  claims: z.record(z.string(), z.int()),
  documents: z.int(),
  documentBytes: z.int(),
  /** Documents that claims refer to, and that were not whole when the backup was made. */
  missingDocuments: z.int(),
})
export type BackupSummary = z.infer<typeof backupSummarySchema>

/** The state that was in use before the last restoring. */
export const undoSchema = z.object({ id: z.string(), at: instantSchema })

export const fewestBackups = 3
export const mostBackups = 100

export const backupStatusSchema = z.object({
  folder: z.string(),
  /** Whether that is the place in the data folder. */
  isUsualFolder: z.boolean(),
  keep: z.int(),
  isRunning: z.boolean(),
  /** When the next one is due if anything is edited until then. */
  nextAt: instantSchema.nullable(),
  /** Why the last attempt came to nothing. */
  problem: problemSchema.nullable(),
  /** Newest first. */
  backups: z.array(backupSummarySchema),
  /** What restoring can be undone to; null where nothing was restored in the last 30 days. */
  undo: undoSchema.nullable(),
})
export type BackupStatus = z.infer<typeof backupStatusSchema>

const nothing = z.strictObject({})
const backupRef = z.strictObject({ id: z.string().min(1).max(100) })

export const backupProcedures = {
  status: procedure(nothing, backupStatusSchema),
  /** Makes one, and answers when it is on the disk and verified. */
  make: procedure(nothing, backupStatusSchema, ['backup-failed']),
  setKeep: procedure(
    z.strictObject({ keep: z.int().min(fewestBackups).max(mostBackups) }),
    backupStatusSchema,
  ),
  /** Asks for a folder; backups that lie in the present one stay there. */
  chooseFolder: procedure(nothing, backupStatusSchema),
  resetFolder: procedure(nothing, backupStatusSchema),
  /** Puts the backup in the place of the present state, which is kept; the page is then loaded anew. */
  restore: procedure(backupRef, z.object({}), [
    'backup-not-found',
    'backup-damaged',
    'data-folder-missing',
    'data-folder-unusable',
    'database-from-newer-version',
    'database-damaged',
    'data-files-do-not-match',
  ]),
  /** Puts back what was there before the last restoring. */
  undoRestore: procedure(nothing, z.object({}), [
    'backup-not-found',
    'data-folder-missing',
    'data-folder-unusable',
    'database-from-newer-version',
    'database-damaged',
    'data-files-do-not-match',
  ]),
  /** Asks where to, and writes all there as one encrypted file; by the recovery code alone where no passphrase is given. */
  saveFile: procedure(
    z.strictObject({ passphrase: z.string().min(shortestPassphrase).max(1_000).nullable() }),
    z.object({ saved: z.boolean() }),
    ['vault-locked', 'backup-secret-missing', 'backup-failed', 'file-not-writable'],
  ),
  /** Asks for such a file, and puts what it holds in the place of the present state, which is kept. */
  restoreFile: procedure(
    z.strictObject({ secret: z.string().min(1).max(1_000) }),
    z.object({ restored: z.boolean() }),
    [
      'vault-secret-wrong',
      'backup-not-found',
      'backup-damaged',
      'file-unreadable',
      'data-folder-missing',
      'data-folder-unusable',
      'database-from-newer-version',
      'database-damaged',
      'data-files-do-not-match',
    ],
  ),
} as const
