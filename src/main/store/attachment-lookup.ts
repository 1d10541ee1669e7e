import type { Attachment } from '../../shared/domain/attachment.ts'
import type { AttachmentId, ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { attachmentColumns, attachmentRow, isPresent } from './attachment-row.ts'
import type { ClaimChange } from './claim-change.ts'
import type { StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

export type AttachmentRefusal = 'document-not-found' | 'claim-not-editable'

/** Documents by claim and number, and whether the user may change them now. */
export function attachmentLookup({ db }: StoreContext, change: ClaimChange) {
  const one = (condition: string) =>
    db.prepare(`SELECT ${attachmentColumns} FROM attachment WHERE claim_id = ? AND id = ? AND ${condition}`)
  const kept = one('removed_at IS NULL')
  const present = one(isPresent)
  const removed = one('removed_at IS NOT NULL AND replaced_by IS NULL')

  const sent = db.prepare(`
    SELECT 1 FROM claim, json_each(claim.submission, '$.documents') AS document
    WHERE claim.id = ? AND document.value ->> '$.id' = ?`)

  function changeable(row: unknown, claimId: ClaimId): Outcome<Attachment, AttachmentRefusal> {
    const document = readRowIfAny('attachment', attachmentRow, row)
    if (document === undefined) return failure(problem('document-not-found'))
    const may = change.mayChange(claimId)
    // A reviewer has seen it: afterwards there may be more proof, not less.
    if (may.ok && may.value.open !== 'all' && sent.get(claimId, document.id) !== undefined)
      return failure<AttachmentRefusal>(problem('claim-not-editable', { params: { fields: 'documents' } }))
    if (may.ok) return success(document)
    return failure<AttachmentRefusal>(
      isNotEditable(may.problem) ? may.problem : problem('document-not-found'),
    )
  }

  return {
    /** A document of the claim, or an older version of one. */
    find: (claimId: ClaimId, id: AttachmentId): Attachment | undefined =>
      readRowIfAny('attachment', attachmentRow, kept.get(claimId, id)),
    get: (claimId: ClaimId, id: AttachmentId): Attachment =>
      readRow('attachment', attachmentRow, kept.get(claimId, id)),
    changeable: (claimId: ClaimId, id: AttachmentId) => changeable(present.get(claimId, id), claimId),
    restorable: (claimId: ClaimId, id: AttachmentId) => changeable(removed.get(claimId, id), claimId),
  }
}

export type AttachmentLookup = ReturnType<typeof attachmentLookup>

function isNotEditable(found: Problem): found is Problem<'claim-not-editable'> {
  return found.code === 'claim-not-editable'
}
