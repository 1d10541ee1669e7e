import { z } from 'zod'
import { tableFormats } from '../claim-table/table-format.ts'
import { claimIdSchema } from '../domain/identifiers.ts'
import { languages } from './app-procedures.ts'
import { chosenClaimsSchema } from './claim-list.ts'
import { procedure } from './procedure.ts'

/** A page to be printed: a whole HTML document without script; styles stand in it. 8 MB is some thousand lines of history. */
const pageSchema = z.string().min(1).max(8_000_000)

/** `saved` is false when the user cancelled. */
const savedSchema = z.object({ saved: z.boolean() })

const savingProblems = ['claim-not-found', 'file-not-writable', 'disk-full'] as const

export const transferProcedures = {
  /** Asks where to, then writes the claim's history with its hashes as JSON. */
  saveHistory: procedure(z.strictObject({ id: claimIdSchema }), savedSchema, [...savingProblems]),
  /** The same as a PDF of the page given. */
  saveHistoryPdf: procedure(z.strictObject({ id: claimIdSchema, page: pageSchema }), savedSchema, [
    ...savingProblems,
  ]),
  /** Asks where to, then writes the claim's deadline as an iCalendar file, with these words. */
  saveDeadline: procedure(
    z.strictObject({ id: claimIdSchema, summary: z.string().max(500), description: z.string().max(5_000) }),
    savedSchema,
    [...savingProblems],
  ),
  /** Asks where to, then writes claims as a table in the language shown, a row for each product or workload. */
  saveClaims: procedure(
    z.strictObject({
      format: z.enum(tableFormats),
      claims: chosenClaimsSchema,
    }),
    savedSchema,
    ['file-not-writable', 'disk-full'],
  ),
  /** Asks where to, then writes the claim with all its documents, a manifest, and each page as a PDF, as one ZIP. */
  savePacket: procedure(
    z.strictObject({
      id: claimIdSchema,
      pages: z
        .array(z.strictObject({ language: z.enum(languages), page: pageSchema }))
        .min(1)
        .max(2),
    }),
    savedSchema,
    [...savingProblems, 'document-not-found', 'document-damaged', 'storage-failed', 'vault-locked'],
  ),
} as const
