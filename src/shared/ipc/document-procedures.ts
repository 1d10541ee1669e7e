import { z } from 'zod'
import { attachmentDetailsSchema, attachmentSchema } from '../domain/attachment.ts'
import { attachmentIdSchema, claimIdSchema } from '../domain/identifiers.ts'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

const claimRef = z.strictObject({ claimId: claimIdSchema })
const documentRef = claimRef.extend({ id: attachmentIdSchema })

/** A file on its way into the vault. */
export const ingestSchema = z.object({
  id: z.uuid(),
  claimId: claimIdSchema,
  name: z.string(),
  sizeBytes: z.int().nonnegative(),
  doneBytes: z.int().nonnegative(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  problem: problemSchema.nullable(),
})
export type Ingest = z.infer<typeof ingestSchema>

const started = z.object({ ingests: z.array(ingestSchema) })

export const documentProcedures = {
  /** Opens the system's dialog and takes in what the user picks; none picked is an empty list. */
  pick: procedure(claimRef, started, ['claim-not-found', 'claim-not-editable', 'vault-locked']),
  /** Takes in dropped files by their absolute paths. */
  add: procedure(claimRef.extend({ paths: z.array(z.string().min(1)).min(1).max(1_000) }), started, [
    'claim-not-found',
    'claim-not-editable',
    'vault-locked',
  ]),
  /** Running and failed ones of a claim; finished ones are documents. */
  ingests: procedure(claimRef, z.array(ingestSchema)),
  cancel: procedure(z.strictObject({ ingestId: z.uuid() }), z.object({})),
  /** Takes a failed one off the list. */
  dismiss: procedure(z.strictObject({ ingestId: z.uuid() }), z.object({})),
  update: procedure(documentRef.extend({ details: attachmentDetailsSchema }), attachmentSchema, [
    'document-not-found',
    'claim-not-editable',
  ]),
  remove: procedure(documentRef, z.object({}), ['document-not-found', 'claim-not-editable']),
  /** Undoes `remove`. */
  restore: procedure(documentRef, attachmentSchema, ['document-not-found', 'claim-not-editable']),
  /** Asks where to, then writes the document's bytes there; `saved` is false when the user cancelled. */
  saveCopy: procedure(documentRef, z.object({ saved: z.boolean() }), [
    'document-not-found',
    'document-damaged',
    'file-not-writable',
    'vault-locked',
    'cancelled',
  ]),
  /** Opens a read-only temporary copy in the system's program for it; the policy's kinds of files alone. */
  openCopy: procedure(documentRef, z.object({}), [
    'document-not-found',
    'document-damaged',
    'document-not-opened',
    'program-missing',
    'file-not-writable',
    'vault-locked',
    'cancelled',
  ]),
} as const
