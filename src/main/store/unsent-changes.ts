import { z } from 'zod'
import { attachmentIdSchema, type ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Submission } from '../../shared/service-api/claims.ts'
import { fromSubmission, heldSubmissionSchema } from '../../shared/service-api/from-submission.ts'
import { isPresent } from './attachment-row.ts'
import type { ClaimSearch } from './claim-search.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { storedContentSchema } from './stored-content.ts'
import { jsonColumn, readRow, readRowIfAny } from './stored-row.ts'

const bodyRow = z.object({ submission: jsonColumn(heldSubmissionSchema) })
const contentRow = z.object({ content: storedContentSchema })
const addedRow = z.object({ id: attachmentIdSchema, name: z.string() })

/** What the service acknowledged of a claim, beside what the user has made of it since. */
export function unsentChanges(
  context: StoreContext,
  { history, search }: { history: HistoryRepository; search: ClaimSearch },
) {
  const { db } = context
  const body = db.prepare(
    `SELECT submission FROM claim WHERE id = ? AND submission IS NOT NULL AND deleted_at IS NULL`,
  )
  const content = db.prepare(`SELECT content FROM claim WHERE id = ?`)
  const setContent = db.prepare(
    `UPDATE claim SET content = ?, revision = revision + 1, updated_at = ? WHERE id = ?`,
  )
  const added = db.prepare(`
    SELECT id, name FROM attachment WHERE claim_id = :claimId AND ${isPresent} AND id NOT IN (
      SELECT document.value ->> '$.id' FROM claim, json_each(claim.submission, '$.documents') AS document
      WHERE claim.id = :claimId)`)
  const setRemoved = db.prepare(`UPDATE attachment SET removed_at = ? WHERE id = ?`)
  const forgetReturn = db.prepare(`DELETE FROM returned_claim WHERE claim_id = ?`)

  const sentBody = (id: ClaimId): Submission | undefined =>
    readRowIfAny('claim', bodyRow, body.get(id))?.submission

  return {
    /** The body that the service has; undefined for a claim that it has not acknowledged. */
    sentBody,

    /** The claim says again what was sent; the history keeps what was changed. */
    discard: atomic(context, (id: ClaimId): Outcome<null, 'claim-not-found'> => {
      const sent = sentBody(id)
      if (sent === undefined) return failure(problem('claim-not-found'))
      const at = now(context)
      const before = readRow('claim', contentRow, content.get(id)).content
      const after = fromSubmission(sent, before)
      setContent.run(JSON.stringify(after), at, id)
      // What was typed until now is a line of its own: gathered, the two would cancel each other out.
      history.flushPendingEdits(id)
      history.gatherEdits(id, before, after)
      for (const row of added.all({ claimId: id })) {
        const document = readRow('attachment', addedRow, row)
        setRemoved.run(at, document.id)
        history.append(id, {
          what: 'document-removed',
          path: `documents.${document.id}`,
          from: document.name,
        })
      }
      forgetReturn.run(id)
      search.refresh(id)
      return success(null)
    }),
  }
}
