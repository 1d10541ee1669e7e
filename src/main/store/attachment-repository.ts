import { z } from 'zod'
import {
  type Attachment,
  type AttachmentDetails,
  type AttachmentKind,
  attachmentDetailsSchema,
} from '../../shared/domain/attachment.ts'
import { type DocumentUse, documentUseSchema } from '../../shared/domain/document-use.ts'
import {
  type AttachmentId,
  attachmentIdSchema,
  type ClaimId,
  claimIdSchema,
  type Sha256,
  sha256Schema,
} from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { attachmentColumns, attachmentRow } from './attachment-row.ts'
import type { ClaimChange } from './claim-change.ts'
import { contentChanges } from './content-changes.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

export interface NewAttachment {
  readonly sha256: string
  readonly sizeBytes: number
  readonly name: string
  readonly mediaType: string
  /** By default the PoE form for a claim's first document, then supporting documents: the user says what it is. */
  readonly kind?: AttachmentKind
}

type Refused = 'document-not-found' | 'claim-not-editable'

const useRow = z.object({
  ...documentUseSchema.shape,
  claimName: z
    .string()
    .nullable()
    .transform(name => name ?? ''),
  customerName: z
    .string()
    .nullable()
    .transform(name => name ?? ''),
  isRemoved: z.int().transform(Boolean),
})
const hashRow = z.object({ sha256: sha256Schema })
const claimRow = z.object({ claimId: claimIdSchema })
const anyRow = z.object({ found: z.int() })

/** The PoE documents of claims: what is known of them here, their bytes in the vault. */
export function attachmentRepository(
  context: StoreContext,
  { history, change }: { history: HistoryRepository; change: ClaimChange },
) {
  const { db, newId } = context
  const insert = db.prepare(`
    INSERT INTO attachment (id, claim_id, sha256, size_bytes, name, media_type, kind, position, added_at)
    VALUES (:id, :claimId, :sha256, :sizeBytes, :name, :mediaType, :kind,
      (SELECT COALESCE(MAX(position), 0) + 1 FROM attachment WHERE claim_id = :claimId), :at)`)
  const one = (condition: string) =>
    db.prepare(`SELECT ${attachmentColumns} FROM attachment WHERE claim_id = ? AND id = ? AND ${condition}`)
  const present = one('removed_at IS NULL')
  const removed = one('removed_at IS NOT NULL')
  const anyOfClaim = db.prepare(`
    SELECT EXISTS (SELECT 1 FROM attachment WHERE claim_id = ? AND removed_at IS NULL) AS found`)
  const setDetails = db.prepare(`
    UPDATE attachment SET name = :name, kind = :kind, acknowledgement_date = :acknowledgementDate,
      covers = :covers WHERE id = :id`)
  const setRemoved = db.prepare(`UPDATE attachment SET removed_at = ? WHERE id = ?`)
  // What waits to be sent is needed whatever became of the claim's documents.
  const referenced = db.prepare(`
    SELECT sha256 FROM attachment
    UNION
    SELECT document.value ->> '$.sha256' FROM outbox, json_each(submission, '$.documents') AS document`)

  const withBytes = db.prepare(`
    SELECT DISTINCT claim_id AS claimId FROM attachment WHERE sha256 = ? AND removed_at IS NULL`)
  const uses = db.prepare(`
    SELECT attachment.sha256, attachment.name, claim_id AS claimId, state,
      claim_name AS claimName, customer_name AS customerName,
      attachment.removed_at IS NOT NULL OR claim.deleted_at IS NOT NULL AS isRemoved
    FROM attachment JOIN claim ON claim.id = attachment.claim_id
    WHERE attachment.sha256 = ? ORDER BY claim.number, attachment.position`)

  const find = (claimId: ClaimId, id: AttachmentId): Attachment | undefined =>
    readRowIfAny('attachment', attachmentRow, present.get(claimId, id))

  /** The document where the user may change it now. */
  function changeable(claimId: ClaimId, row: unknown): Outcome<Attachment, Refused> {
    const document = readRowIfAny('attachment', attachmentRow, row)
    if (document === undefined) return failure(problem('document-not-found'))
    const may = change.mayChange(claimId)
    if (may.ok) return success(document)
    return failure<Refused>(isNotEditable(may.problem) ? may.problem : problem('document-not-found'))
  }

  function kindOfNext(claimId: ClaimId): AttachmentKind {
    const { found } = readRow('attachment', anyRow, anyOfClaim.get(claimId))
    return found === 0 ? 'poe-form' : 'supporting-document'
  }

  function get(claimId: ClaimId, id: AttachmentId): Attachment {
    return readRow('attachment', attachmentRow, present.get(claimId, id))
  }

  return {
    find,

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
        insert.run({ kind: kindOfNext(claimId), ...added, id, claimId, at: now(context) })
        history.append(claimId, { what: 'document-added', path: `documents.${id}`, to: added.name })
        change.changed(claimId)
        return success(get(claimId, id))
      },
    ),

    /** Replaces what the user says of a document. */
    update: atomic(
      context,
      (claimId: ClaimId, id: AttachmentId, details: AttachmentDetails): Outcome<Attachment, Refused> => {
        const document = changeable(claimId, present.get(claimId, id))
        if (!document.ok) return document
        const before = z.object(attachmentDetailsSchema.shape).parse(document.value)
        const changes = contentChanges(before, details)
        if (changes.length === 0) return document
        setDetails.run({ ...details, covers: JSON.stringify(details.covers), id })
        for (const { path, from, to } of changes) {
          history.append(claimId, { what: 'document-edited', path: `documents.${id}.${path}`, from, to })
        }
        change.changed(claimId)
        return success(get(claimId, id))
      },
    ),

    /** Off the claim; kept for `restore`. */
    remove: atomic(context, (claimId: ClaimId, id: AttachmentId): Outcome<Record<string, never>, Refused> => {
      const document = changeable(claimId, present.get(claimId, id))
      if (!document.ok) return document
      setRemoved.run(now(context), id)
      history.append(claimId, {
        what: 'document-removed',
        path: `documents.${id}`,
        from: document.value.name,
      })
      change.changed(claimId)
      return success({})
    }),

    /** Undoes `remove`. */
    restore: atomic(context, (claimId: ClaimId, id: AttachmentId): Outcome<Attachment, Refused> => {
      const already = find(claimId, id)
      if (already !== undefined) return success(already)
      const document = changeable(claimId, removed.get(claimId, id))
      if (!document.ok) return document
      setRemoved.run(null, id)
      history.append(claimId, { what: 'document-added', path: `documents.${id}`, to: document.value.name })
      change.changed(claimId)
      return document
    }),

    /** The claims that have a document of these bytes. */
    claimsWith: (sha256: string): ClaimId[] =>
      withBytes.all(sha256).map(row => readRow('attachment', claimRow, row).claimId),

    /** Where these bytes are attached, also by what was removed or deleted. */
    usesOf(hashes: readonly Sha256[]): DocumentUse[] {
      return hashes.flatMap(sha256 => uses.all(sha256).map(row => readRow('attachment', useRow, row)))
    },

    /** Of all bytes that may still be needed, also by what was removed or deleted and can be brought back. */
    referencedHashes(): Sha256[] {
      return referenced.all().map(row => readRow('attachment', hashRow, row).sha256)
    },
  }
}

function isNotEditable(found: Problem): found is Problem<'claim-not-editable'> {
  return found.code === 'claim-not-editable'
}
