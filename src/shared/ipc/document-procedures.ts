import { z } from 'zod'
import { attachmentDetailsSchema, attachmentSchema, customerDocumentSchema } from '../domain/attachment.ts'
import { attachmentIdSchema, claimIdSchema, sha256Schema } from '../domain/identifiers.ts'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

const claimRef = z.strictObject({ claimId: claimIdSchema })
const documentRef = claimRef.extend({ id: attachmentIdSchema })
/** A claim's document by its own number, or a message's by its hash. */
const shownRef = claimRef.extend({ id: z.union([attachmentIdSchema, sha256Schema]) })

/** A file on its way into the vault. */
export const ingestSchema = z.object({
  id: z.uuid(),
  claimId: claimIdSchema,
  name: z.string(),
  sizeBytes: z.int().nonnegative(),
  doneBytes: z.int().nonnegative(),
  /** Of the last few seconds; null before there is anything to measure. */
  bytesPerSecond: z.number().nonnegative().nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  problem: problemSchema.nullable(),
})
export type Ingest = z.infer<typeof ingestSchema>

/** A file that was taken into the vault once, to be attached to many claims. */
export const sharedDocumentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  mediaType: z.string(),
})
export type SharedDocument = z.infer<typeof sharedDocumentSchema>

const started = z.object({ ingests: z.array(ingestSchema) })

/** Bytes that are no file go through the page's memory and ours: 50 MiB are plenty for a picture. */
export const mostPastedBytes = 50 * 1024 * 1024

export const documentProcedures = {
  /** Opens the system's dialog and takes in what the user picks; none picked is an empty list. */
  pick: procedure(claimRef, started, ['claim-not-found', 'claim-not-editable', 'vault-locked']),
  /** Takes in dropped files by their absolute paths. */
  add: procedure(claimRef.extend({ paths: z.array(z.string().min(1)).min(1).max(1_000) }), started, [
    'claim-not-found',
    'claim-not-editable',
    'vault-locked',
  ]),
  /** Takes in bytes that are no file: pasted, or dragged out of a web page. They touch no disk but the vault's. */
  addBytes: procedure(
    claimRef.extend({ name: z.string().min(1).max(1_000), bytes: z.instanceof(Uint8Array) }),
    started,
    ['claim-not-found', 'claim-not-editable', 'vault-locked', 'pasted-too-large'],
  ),
  /** Names of files that the system gave to the program (dropped on its icon, opened with it) and that no claim has yet. */
  given: procedure(z.strictObject({}), z.array(z.string())),
  /** Takes those in. */
  addGiven: procedure(claimRef, started, ['claim-not-found', 'claim-not-editable', 'vault-locked']),
  /** Forgets those; the files stay where they are. */
  leaveGiven: procedure(z.strictObject({}), z.object({})),
  /** Asks for a file that is to take the document's place; none picked is an empty list. */
  replace: procedure(documentRef, started, [
    'claim-not-found',
    'claim-not-editable',
    'document-not-found',
    'vault-locked',
  ]),
  /** What the document replaced, the newest first. */
  olderVersions: procedure(documentRef, z.array(attachmentSchema)),
  /** Undoes the last `replace` of the document; answers with the version that is the claim's again. */
  goBack: procedure(documentRef, attachmentSchema, ['document-not-found', 'claim-not-editable']),
  /** Puts the document at a place counted from 0. */
  move: procedure(documentRef.extend({ place: z.int().nonnegative() }), z.object({}), [
    'document-not-found',
    'claim-not-editable',
  ]),
  /** Documents of other claims for the same customer that this claim does not have, each file once. */
  ofCustomer: procedure(claimRef, z.array(customerDocumentSchema)),
  /** Attaches one of `ofCustomer` by its number; no bytes are stored. */
  reuse: procedure(documentRef, attachmentSchema, [
    'claim-not-found',
    'claim-not-editable',
    'document-not-found',
    'document-damaged',
    'vault-locked',
  ]),
  /**
   * Asks for a file and takes it in, for `claims.bulk` to attach it to many; none picked is null. It is kept until it is left,
   * or another is picked.
   */
  pickShared: procedure(z.strictObject({}), z.object({ document: sharedDocumentSchema.nullable() }), [
    'file-unreadable',
    'file-empty',
    'file-vanished',
    'file-changed',
    'file-is-folder',
    'cancelled',
    'disk-full',
    'storage-failed',
    'vault-locked',
  ]),
  /** Stops taking it in, or gives it up where no claim got it. */
  leaveShared: procedure(z.strictObject({}), z.object({})),
  /** Running and failed ones of a claim; finished ones are documents. */
  ingests: procedure(claimRef, z.array(ingestSchema)),
  /** Those of all claims. */
  allIngests: procedure(z.strictObject({}), z.array(ingestSchema)),
  cancel: procedure(z.strictObject({ ingestId: z.uuid() }), z.object({})),
  /** Of one claim, waiting or running. */
  cancelAll: procedure(claimRef, z.object({})),
  /** Puts a failed one at the end of the queue again. */
  retry: procedure(z.strictObject({ ingestId: z.uuid() }), z.object({})),
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
  saveCopy: procedure(shownRef, z.object({ saved: z.boolean() }), [
    'document-not-found',
    'document-damaged',
    'file-not-writable',
    'vault-locked',
    'cancelled',
  ]),
  /** Opens a read-only temporary copy in the system's program for it; the policy's kinds of files alone. */
  openCopy: procedure(shownRef, z.object({}), [
    'document-not-found',
    'document-damaged',
    'document-not-opened',
    'program-missing',
    'file-not-writable',
    'vault-locked',
    'cancelled',
  ]),
} as const
