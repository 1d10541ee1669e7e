import { z } from 'zod'
import { instantSchema, sha256Schema } from '../../shared/domain/identifiers.ts'
import { backupReasonSchema } from '../../shared/ipc/backup-procedures.ts'

/** A document of a backup: which of the copies in `documents.db` is meant, and by which key and number it was encrypted. */
export const keptDocumentSchema = z.object({
  sha256: sha256Schema,
  sizeBytes: z.int().positive(),
  keyId: z.string().min(1),
  /** The vault's number, bound into the tag of each chunk. */
  ingestId: z.int(),
})
export type KeptDocument = z.infer<typeof keptDocumentSchema>

/** What stands in `manifest.json` beside a copy of `claims.db`: what the backup holds, and how to tell that it is whole. */
export const manifestSchema = z.object({
  format: z.literal(1),
  /** The name of the backup's folder. */
  id: z.string().regex(/^[\w.-]+$/),
  at: instantSchema,
  reason: backupReasonSchema,
  /** Of the program that made it. */
  version: z.string(),
  /** Of its `claims.db`. */
  schema: z.int(),
  claims: z.record(z.string(), z.int()),
  documents: z.array(keptDocumentSchema),
  /** Documents that claims refer to and that could not be copied, since the vault does not have them whole. */
  missing: z.array(sha256Schema),
  claimsFile: z.object({ sizeBytes: z.int(), sha256: sha256Schema }),
  /** Tells whether anything was edited since. */
  fingerprint: z.string(),
})
export type Manifest = z.infer<typeof manifestSchema>
