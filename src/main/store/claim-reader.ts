import { z } from 'zod'
import { type Claim, claimSchema } from '../../shared/domain/claim.ts'
import { commentSchema } from '../../shared/domain/comment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { attachmentColumns, attachmentRow, isPresent } from './attachment-row.ts'
import type { StoreContext } from './store-context.ts'
import { storedContentSchema } from './stored-content.ts'
import { jsonColumn, readRow, readRowIfAny } from './stored-row.ts'

const { documents: _documents, comments: _comments, ...ownFields } = claimSchema.shape

const claimRow = z.object({
  ...ownFields,
  content: storedContentSchema,
  subscriptions: jsonColumn(ownFields.subscriptions),
  receipt: jsonColumn(ownFields.receipt).nullable(),
})

const commentRow = commentSchema.extend({ documents: jsonColumn(commentSchema.shape.documents) })

/** Reads a claim with its documents and comments. */
export function claimReader({ db }: StoreContext) {
  const byId = db.prepare(`
    SELECT id, state, revision, content, subscriptions, receipt, policy_id AS policyId, step, follows,
      (SELECT id FROM claim AS later WHERE later.follows = claim.id AND later.deleted_at IS NULL
        ORDER BY later.id DESC LIMIT 1) AS followedBy,
      created_at AS createdAt, updated_at AS updatedAt
    FROM claim WHERE id = ? AND deleted_at IS NULL`)
  const documents = db.prepare(`
    SELECT ${attachmentColumns} FROM attachment
    WHERE claim_id = ? AND ${isPresent} ORDER BY position`)
  const comments = db.prepare(`
    SELECT id, author, author_name AS authorName, text, at, documents FROM comment
    WHERE claim_id = ? ORDER BY at, id`)

  return (id: ClaimId): Claim | undefined => {
    const claim = readRowIfAny('claim', claimRow, byId.get(id))
    return (
      claim && {
        ...claim,
        documents: documents.all(id).map(row => readRow('attachment', attachmentRow, row)),
        comments: comments.all(id).map(row => readRow('comment', commentRow, row)),
      }
    )
  }
}
