import type { Claim } from '../../../../shared/domain/claim.ts'
import type { Comment } from '../../../../shared/domain/comment.ts'
import type { AfterDecision } from '../../../../shared/ipc/claim-procedures.ts'

/**
 * The reviewer's newest message that may explain the decision: one from before what we said last to bring it about (the
 * claim as it was sent, or the dispute) explains an earlier one. All times are the service's.
 */
export function wordOfDecision(
  { comments, receipt, state }: Pick<Claim, 'comments' | 'receipt' | 'state'>,
  from: AfterDecision['from'],
): Comment | undefined {
  // Of a rejection one may ask why; an approval, and the answer to a dispute, end what was said before.
  const endsTalk = state === 'approved' || from === 'in-dispute'
  const ours = endsTalk ? comments.findLast(({ author }) => author === 'partner') : undefined
  const asked = [receipt?.receivedAt, ours?.at].flatMap(at => (at === undefined ? [] : [Date.parse(at)]))
  return comments.findLast(
    ({ author, at }) => author === 'reviewer' && Date.parse(at) >= Math.max(...asked, 0),
  )
}
