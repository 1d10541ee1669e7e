import type { Attachment } from '../../shared/domain/attachment.ts'
import { type AttachmentId, attachmentIdSchema, type ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { AttachmentLookup, AttachmentRefusal } from './attachment-lookup.ts'
import { attachmentColumns, attachmentRow } from './attachment-row.ts'
import type { ClaimChange } from './claim-change.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

/** The file that takes a document's place. */
export interface NewVersion {
  readonly sha256: string
  readonly sizeBytes: number
  readonly name: string
  readonly mediaType: string
}

interface Parts {
  readonly lookup: AttachmentLookup
  readonly history: HistoryRepository
  readonly change: ClaimChange
}

/** Newer versions of documents; the older ones stay, row and bytes, as long as the document does. */
export function attachmentVersions(context: StoreContext, { lookup, history, change }: Parts) {
  const { db, newId } = context
  // The newer one may well be signed on another day: the user says which. All else is true of both.
  const insert = db.prepare(`
    INSERT INTO attachment (id, claim_id, sha256, size_bytes, name, media_type, kind, covers, note, position, added_at)
    SELECT :id, claim_id, :sha256, :sizeBytes, :name, :mediaType, kind, covers, note, position, :at
    FROM attachment WHERE id = :replaced`)
  const setReplaced = db.prepare(`UPDATE attachment SET replaced_by = ? WHERE id = ?`)
  const setCurrent = db.prepare(`
    UPDATE attachment SET replaced_by = NULL, position = (SELECT position FROM attachment WHERE id = :newerId)
    WHERE id = :olderId`)
  const setRemoved = db.prepare(`UPDATE attachment SET removed_at = ? WHERE id = ?`)
  const older = db.prepare(`
    WITH RECURSIVE version (id, age) AS (
      SELECT id, 1 FROM attachment WHERE replaced_by = :id
      UNION ALL
      SELECT attachment.id, age + 1 FROM attachment JOIN version ON replaced_by = version.id
    )
    SELECT ${attachmentColumns} FROM attachment JOIN version USING (id)
    WHERE claim_id = :claimId AND removed_at IS NULL ORDER BY age`)

  return {
    /** Puts bytes that are already in the vault in a document's place. */
    replace: atomic(
      context,
      (
        claimId: ClaimId,
        replaced: AttachmentId,
        version: NewVersion,
      ): Outcome<Attachment, AttachmentRefusal> => {
        const before = lookup.changeable(claimId, replaced)
        if (!before.ok) return before
        const id = attachmentIdSchema.parse(newId())
        insert.run({ ...version, id, replaced, at: now(context) })
        setReplaced.run(id, replaced)
        history.append(claimId, {
          what: 'document-replaced',
          path: `documents.${id}`,
          from: before.value.name,
          to: version.name,
        })
        change.changed(claimId)
        return success(lookup.get(claimId, id))
      },
    ),

    /** Undoes the last `replace`: the older version is the claim's document again, where the newer one was. */
    goBack: atomic(
      context,
      (claimId: ClaimId, newerId: AttachmentId): Outcome<Attachment, AttachmentRefusal> => {
        const newer = lookup.changeable(claimId, newerId)
        if (!newer.ok) return newer
        const olderId = newer.value.replaces
        if (olderId === null) return failure(problem('document-not-found'))
        setCurrent.run({ olderId, newerId })
        setRemoved.run(now(context), newerId)
        const again = lookup.get(claimId, olderId)
        history.append(claimId, {
          what: 'document-replaced',
          path: `documents.${olderId}`,
          from: newer.value.name,
          to: again.name,
        })
        change.changed(claimId)
        return success(again)
      },
    ),

    /** What the document replaced, the newest first. */
    olderVersions: (claimId: ClaimId, id: AttachmentId): Attachment[] =>
      older.all({ claimId, id }).map(row => readRow('attachment', attachmentRow, row)),
  }
}
