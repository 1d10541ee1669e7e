import { z } from 'zod'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { mayReply } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Conversation, Reply } from '../../shared/ipc/conversation-procedures.ts'
import type { ClaimTransition } from './claim-transition.ts'
import { replyColumns, replyRow, type StoredReply } from './reply-row.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

type Document = Reply['documents'][number]
type NotWritable = 'claim-not-found' | 'reply-not-possible'

const unreadRow = z.object({ id: z.string() })

/** What the user writes to the reviewer until it is on its way, and what of the reviewer's was read. */
export function replyRepository(context: StoreContext, { transition }: { transition: ClaimTransition }) {
  const { db, newId } = context
  const one = (condition: string) => db.prepare(`SELECT ${replyColumns} FROM reply WHERE ${condition}`)
  const beingWritten = one(`claim_id = ? AND state = 'draft'`)
  const byId = one(`claim_id = ? AND id = ?`)
  const waiting = one(`claim_id = ? AND state <> 'draft' ORDER BY queued_at, id`)
  const insert = db.prepare(`INSERT INTO reply (id, claim_id) VALUES (?, ?)`)
  const write = db.prepare(`UPDATE reply SET text = :text, documents = :documents WHERE id = :id`)
  const queue = db.prepare(`
    UPDATE reply SET state = 'waiting', queued_at = :at, problem = NULL, text = trim(text) WHERE id = :id`)
  const unqueue = db.prepare(`
    UPDATE reply SET state = 'draft', queued_at = NULL, next_try_at = NULL, attempts = 0, problem = NULL WHERE id = ?`)
  const remove = db.prepare(`DELETE FROM reply WHERE id = ?`)
  const unread = db.prepare(`
    SELECT id FROM comment WHERE claim_id = ? AND author = 'reviewer' AND read_at IS NULL`)
  const read = db.prepare(`
    UPDATE comment SET read_at = :at WHERE claim_id = :claimId AND author = 'reviewer' AND read_at IS NULL`)

  const draftOf = (claimId: ClaimId) => readRowIfAny('reply', replyRow, beingWritten.get(claimId))

  function mayWrite(claimId: ClaimId): Outcome<null, NotWritable> {
    const state = transition.stateOf(claimId)
    if (state === undefined) return failure(problem('claim-not-found'))
    return mayReply(state) ? success(null) : failure(problem('reply-not-possible', { params: { state } }))
  }

  /** The one that is being written, begun where there is none. */
  function draft(claimId: ClaimId): StoredReply {
    const known = draftOf(claimId)
    if (known !== undefined) return known
    insert.run(newId(), claimId)
    return readRow('reply', replyRow, beingWritten.get(claimId))
  }

  function put({ id }: StoredReply, text: string, documents: readonly Document[]): void {
    if (text === '' && documents.length === 0) remove.run(id)
    else write.run({ id, text, documents: JSON.stringify(documents) })
  }

  function whileChangeable(
    claimId: ClaimId,
    replyId: string,
    work: (reply: StoredReply) => void,
  ): Outcome<Record<string, never>, 'reply-on-its-way'> {
    const reply = readRowIfAny('reply', replyRow, byId.get(claimId, replyId))
    // Gone means that the service has it by now.
    if (reply === undefined || !reply.mayBeChanged) return failure(problem('reply-on-its-way'))
    work(reply)
    return success({})
  }

  return {
    of: (claimId: ClaimId): Conversation => ({
      unread: unread.all(claimId).map(row => readRow('comment', unreadRow, row).id),
      draft: draftOf(claimId) ?? null,
      waiting: waiting.all(claimId).map(row => readRow('reply', replyRow, row)),
    }),

    /** Whether anything was unread. */
    markRead: (claimId: ClaimId): boolean => read.run({ claimId, at: now(context) }).changes > 0,

    mayWrite,

    /** Durable when it returns; an empty one is none. */
    saveDraft: atomic(
      context,
      (claimId: ClaimId, text: string): Outcome<Record<string, never>, NotWritable> => {
        const may = mayWrite(claimId)
        if (!may.ok) return may
        const known = draft(claimId)
        put(known, text, known.documents)
        return success({})
      },
    ),

    /** Bytes that are in the vault go with what is being written; the same ones once. */
    addDocument: atomic(context, (claimId: ClaimId, document: Document): Outcome<null, NotWritable> => {
      const may = mayWrite(claimId)
      if (!may.ok) return may
      const known = draft(claimId)
      const others = known.documents.filter(({ sha256 }) => sha256 !== document.sha256)
      put(known, known.text, [...others, document])
      return success(null)
    }),

    removeDocument: atomic(context, (claimId: ClaimId, sha256: string): void => {
      const known = draftOf(claimId)
      if (known === undefined) return
      put(
        known,
        known.text,
        known.documents.filter(document => document.sha256 !== sha256),
      )
    }),

    /** What is being written waits from now on. */
    send: atomic(context, (claimId: ClaimId): Outcome<Record<string, never>, NotWritable | 'reply-empty'> => {
      const may = mayWrite(claimId)
      if (!may.ok) return may
      const known = draftOf(claimId)
      if (known === undefined || known.text.trim() === '') return failure(problem('reply-empty'))
      queue.run({ id: known.id, at: now(context) })
      return success({})
    }),

    /** Back to what is being written; what stands there already follows it. */
    change: atomic(context, (claimId: ClaimId, replyId: string) =>
      whileChangeable(claimId, replyId, reply => {
        const begun = draftOf(claimId)
        if (begun !== undefined) remove.run(begun.id)
        const text = [reply.text, begun?.text ?? ''].filter(part => part !== '').join('\n\n')
        const more = (begun?.documents ?? []).filter(
          ({ sha256 }) => !reply.documents.some(document => document.sha256 === sha256),
        )
        put(reply, text, [...reply.documents, ...more])
        unqueue.run(reply.id)
      }),
    ),

    withdraw: atomic(context, (claimId: ClaimId, replyId: string) =>
      whileChangeable(claimId, replyId, reply => void remove.run(reply.id)),
    ),
  }
}

export type ReplyRepository = ReturnType<typeof replyRepository>
