import { z } from 'zod'
import {
  type Attachment,
  type AttachmentDetails,
  type AttachmentKind,
  attachmentDetailsSchema,
} from '../../shared/domain/attachment.ts'
import { type AttachmentId, attachmentIdSchema, type ClaimId } from '../../shared/domain/identifiers.ts'
import { type Outcome, success } from '../../shared/domain/outcome.ts'
import { type AttachmentRefusal, attachmentLookup } from './attachment-lookup.ts'
import { attachmentOrder } from './attachment-order.ts'
import { isPresent } from './attachment-row.ts'
import { attachmentUses } from './attachment-uses.ts'
import { attachmentVersions } from './attachment-versions.ts'
import type { ClaimChange } from './claim-change.ts'
import { contentChanges } from './content-changes.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

export interface NewAttachment {
  readonly sha256: string
  readonly sizeBytes: number
  readonly name: string
  readonly mediaType: string
  /** By default the PoE form for a claim's first document, then supporting documents: the user says what it is. */
  readonly kind?: AttachmentKind
  readonly acknowledgementDate?: string | null
  /** Keys of claim items; by default none. */
  readonly covers?: readonly string[]
  readonly note?: string
}

const anyRow = z.object({ found: z.int() })

/** What goes on and off a claim together: a document, and the older versions of it. */
const withOlderVersions = `
  WITH RECURSIVE version (id) AS (
    SELECT :id UNION ALL SELECT attachment.id FROM attachment JOIN version ON replaced_by = version.id
  ) UPDATE attachment SET removed_at = :at WHERE id IN (SELECT id FROM version)`

/** The PoE documents of claims: what is known of them here, their bytes in the vault. */
export function attachmentRepository(
  context: StoreContext,
  { history, change }: { history: HistoryRepository; change: ClaimChange },
) {
  const { db, newId } = context
  const lookup = attachmentLookup(context, change)
  const insert = db.prepare(`
    INSERT INTO attachment
      (id, claim_id, sha256, size_bytes, name, media_type, kind, acknowledgement_date, covers, note, position, added_at)
    VALUES (:id, :claimId, :sha256, :sizeBytes, :name, :mediaType, :kind, :acknowledgementDate, :covers, :note,
      (SELECT COALESCE(MAX(position), 0) + 1 FROM attachment WHERE claim_id = :claimId), :at)`)
  const anyOfClaim = db.prepare(
    `SELECT EXISTS (SELECT 1 FROM attachment WHERE claim_id = ? AND ${isPresent}) AS found`,
  )
  const setDetails = db.prepare(`
    UPDATE attachment SET name = :name, kind = :kind, acknowledgement_date = :acknowledgementDate,
      covers = :covers, note = :note WHERE id = :id`)
  const setRemoved = db.prepare(withOlderVersions)

  function kindOfNext(claimId: ClaimId): AttachmentKind {
    const { found } = readRow('attachment', anyRow, anyOfClaim.get(claimId))
    return found === 0 ? 'poe-form' : 'supporting-document'
  }

  return {
    ...attachmentOrder(context, { lookup, history, change }),
    ...attachmentVersions(context, { lookup, history, change }),
    ...attachmentUses(context),

    /** A document of the claim, or an older version of one. */
    find: lookup.find,

    /** Attaches bytes that are already in the vault. */
    add: atomic(
      context,
      (
        claimId: ClaimId,
        added: NewAttachment,
      ): Outcome<Attachment, 'claim-not-found' | 'claim-not-editable'> => {
        const may = change.mayChange(claimId)
        if (!may.ok) return may
        const id = attachmentIdSchema.parse(newId())
        const presets = { kind: kindOfNext(claimId), acknowledgementDate: null, note: '' }
        const covers = JSON.stringify(added.covers ?? [])
        insert.run({ ...presets, ...added, covers, id, claimId, at: now(context) })
        history.append(claimId, { what: 'document-added', path: `documents.${id}`, to: added.name })
        change.changed(claimId)
        return success(lookup.get(claimId, id))
      },
    ),

    /** Replaces what the user says of a document. */
    update: atomic(
      context,
      (
        claimId: ClaimId,
        id: AttachmentId,
        details: AttachmentDetails,
      ): Outcome<Attachment, AttachmentRefusal> => {
        const document = lookup.changeable(claimId, id)
        if (!document.ok) return document
        const before = z.object(attachmentDetailsSchema.shape).parse(document.value)
        const changes = contentChanges(before, details)
        if (changes.length === 0) return document
        setDetails.run({ ...details, covers: JSON.stringify(details.covers), id })
        // A note is typed, and saved with every key: its lines gather as those of the claim's own fields do.
        const noted = ({ note }: AttachmentDetails) => ({ documents: [{ id, note }] })
        history.gatherEdits(claimId, noted(before), noted(details))
        for (const { path, from, to } of changes.filter(one => one.path !== 'note')) {
          history.append(claimId, { what: 'document-edited', path: `documents.${id}.${path}`, from, to })
        }
        change.changed(claimId)
        return success(lookup.get(claimId, id))
      },
    ),

    /** Off the claim, with its older versions; kept for `restore`. */
    remove: atomic(
      context,
      (claimId: ClaimId, id: AttachmentId): Outcome<Record<string, never>, AttachmentRefusal> => {
        const document = lookup.changeable(claimId, id)
        if (!document.ok) return document
        setRemoved.run({ id, at: now(context) })
        const { name } = document.value
        history.append(claimId, { what: 'document-removed', path: `documents.${id}`, from: name })
        change.changed(claimId)
        return success({})
      },
    ),

    /** Undoes `remove`. */
    restore: atomic(context, (claimId: ClaimId, id: AttachmentId): Outcome<Attachment, AttachmentRefusal> => {
      const already = lookup.find(claimId, id)
      if (already !== undefined) return success(already)
      const document = lookup.restorable(claimId, id)
      if (!document.ok) return document
      setRemoved.run({ id, at: null })
      history.append(claimId, { what: 'document-added', path: `documents.${id}`, to: document.value.name })
      change.changed(claimId)
      return document
    }),
  }
}

export type AttachmentRepository = ReturnType<typeof attachmentRepository>
