import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import type { Comment } from '../../shared/domain/comment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { canTransition } from '../../shared/domain/life-cycle.ts'
import type { ServiceClaim } from '../../shared/service-api/claims.ts'
import type { ClaimSearch } from './claim-search.ts'
import type { HistoryRepository } from './history-repository.ts'
import type { SentRepository } from './sent-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRowIfAny } from './stored-row.ts'

const knownRow = z.object({ state: claimStateSchema, version: z.int().nullable() })
const textRow = z.object({ text: z.string() })

/** `older`: we know this version, or a newer one. */
type Adopted = 'unknown-claim' | 'older' | 'changed'

/**
 * Takes over what the service says of a claim: state, comments, receipt, subscriptions. From its acknowledgement on the
 * service is the truth, so its word holds even where our table of transitions does not list it; content stays the user's.
 */
export function serviceWord(
  context: StoreContext,
  { history, search, sent }: { history: HistoryRepository; search: ClaimSearch; sent: SentRepository },
) {
  const { db } = context
  const known = db.prepare(`SELECT state, service_version AS version FROM claim WHERE id = ?`)
  const update = db.prepare(`
    UPDATE claim SET state = :state, service_version = :version, receipt = :receipt,
      subscriptions = :subscriptions, updated_at = :at
    WHERE id = :id`)
  const commentText = db.prepare(`SELECT text FROM comment WHERE claim_id = ? AND id = ?`)
  const putComment = db.prepare(`
    INSERT INTO comment (id, claim_id, author, author_name, text, at, documents)
    VALUES (:id, :claimId, :author, :authorName, :text, :at, :documents)
    ON CONFLICT (claim_id, id) DO UPDATE SET author = excluded.author, author_name = excluded.author_name,
      text = excluded.text, at = excluded.at, documents = excluded.documents`)
  const leaveOutbox = db.prepare(`DELETE FROM outbox WHERE claim_id = ?`)
  const forgetReturn = db.prepare(`DELETE FROM returned_claim WHERE claim_id = ?`)

  function adoptComment(claimId: ClaimId, comment: Comment): void {
    const before = readRowIfAny('comment', textRow, commentText.get(claimId, comment.id))?.text
    putComment.run({ ...comment, claimId, documents: JSON.stringify(comment.documents) })
    if (before === comment.text) return
    const { id, authorName, text } = comment
    history.append(claimId, {
      what: 'comment',
      by: authorName,
      path: `comments.${id}`,
      from: before ?? null,
      to: text,
    })
  }

  return {
    adopt: atomic(context, (id: ClaimId, claim: ServiceClaim): Adopted => {
      const before = readRowIfAny('claim', knownRow, known.get(id))
      if (before === undefined) return 'unknown-claim'
      if (claim.version <= (before.version ?? 0)) return 'older'
      update.run({
        id,
        state: claim.status,
        version: claim.version,
        receipt: JSON.stringify(claim.receipt),
        subscriptions: JSON.stringify(claim.subscriptions),
        at: now(context),
      })
      if (!isDeepStrictEqual(before.state, claim.status)) {
        const isListed = canTransition(before.state, claim.status, 'service')
        const note = isListed ? {} : { path: 'unlisted-transition' }
        history.append(id, { what: 'state', by: 'service', from: before.state, to: claim.status, ...note })
      }
      for (const comment of claim.comments) adoptComment(id, comment)
      sent.record(id, claim.receipt)
      // What the service has needs no sending, also where its answer to the sending was lost.
      leaveOutbox.run(id)
      forgetReturn.run(id)
      search.refresh(id)
      return 'changed'
    }),
  }
}

export type ServiceWord = ReturnType<typeof serviceWord>
