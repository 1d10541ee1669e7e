import { z } from 'zod'
import { type AttachmentId, attachmentIdSchema, type ClaimId } from '../../shared/domain/identifiers.ts'
import { type Outcome, success } from '../../shared/domain/outcome.ts'
import type { AttachmentLookup, AttachmentRefusal } from './attachment-lookup.ts'
import { isPresent } from './attachment-row.ts'
import type { ClaimChange } from './claim-change.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

interface Parts {
  readonly lookup: AttachmentLookup
  readonly history: HistoryRepository
  readonly change: ClaimChange
}

const idRow = z.object({ id: attachmentIdSchema })

/** The order in which a claim's documents are shown and sent. */
export function attachmentOrder(context: StoreContext, { lookup, history, change }: Parts) {
  const { db } = context
  const inOrder = db.prepare(
    `SELECT id FROM attachment WHERE claim_id = ? AND ${isPresent} ORDER BY position, id`,
  )
  const setPosition = db.prepare(`UPDATE attachment SET position = ? WHERE id = ?`)

  return {
    /** Puts the document at a place counted from 0; beyond the last one is the last one. */
    move: atomic(
      context,
      (
        claimId: ClaimId,
        id: AttachmentId,
        place: number,
      ): Outcome<Record<string, never>, AttachmentRefusal> => {
        const document = lookup.changeable(claimId, id)
        if (!document.ok) return document
        const ids = inOrder.all(claimId).map(row => readRow('attachment', idRow, row).id)
        const from = ids.indexOf(id)
        const to = Math.min(place, ids.length - 1)
        if (from === to) return success({})
        const ordered = ids.filter(other => other !== id).toSpliced(to, 0, id)
        for (const [index, moved] of ordered.entries()) setPosition.run(index + 1, moved)
        history.append(claimId, {
          what: 'document-edited',
          path: `documents.${id}.position`,
          from: String(from + 1),
          to: String(to + 1),
        })
        change.changed(claimId)
        return success({})
      },
    ),
  }
}
