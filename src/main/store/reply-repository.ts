import { z } from 'zod'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { isSaidIn, type ReplyKind } from '../../shared/domain/reply-kind.ts'
import type { Conversation, Reply } from '../../shared/ipc/conversation-procedures.ts'
import type { ClaimTransition } from './claim-transition.ts'
import type { HistoryRepository, NewEntry } from './history-repository.ts'
import { messageDocuments } from './message-documents.ts'
import { replyColumns, replyRow, type StoredReply } from './reply-row.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

type Document = Reply['documents'][number]
type NotNow = 'reply-not-possible' | 'dispute-not-possible' | 'disassociation-not-possible'
type NotWritable = 'claim-not-found' | NotNow

interface Parts {
  readonly transition: ClaimTransition
  readonly history: HistoryRepository
}

const unreadRow = z.object({ id: z.string() })

/** What the user writes to the reviewer until it is on its way, and what of the reviewer's was read. */
export function replyRepository(context: StoreContext, { transition, history }: Parts) {
  const { db, newId } = context
  const one = (condition: string) => db.prepare(`SELECT ${replyColumns} FROM reply WHERE ${condition}`)
  const beingWritten = one(`claim_id = ? AND kind = ? AND state = 'draft'`)
  const byId = one(`claim_id = ? AND id = ?`)
  const waiting = one(`claim_id = ? AND kind = 'reply' AND state <> 'draft' ORDER BY queued_at, id`)
  const requests = one(`claim_id = ? AND kind <> 'reply' ORDER BY queued_at, id`)
  const insert = db.prepare(`INSERT INTO reply (id, claim_id, kind) VALUES (?, ?, ?)`)
  const write = db.prepare(`UPDATE reply SET text = :text, documents = :documents WHERE id = :id`)
  const queue = db.prepare(`
    UPDATE reply SET state = 'waiting', queued_at = :at, problem = NULL, text = trim(text) WHERE id = :id`)
  const unqueue = db.prepare(`
    UPDATE reply SET state = 'draft', queued_at = NULL, next_try_at = NULL, attempts = 0, problem = :problem WHERE id = :id`)
  const remove = db.prepare(`DELETE FROM reply WHERE id = ?`)
  const unread = db.prepare(`
    SELECT id FROM comment WHERE claim_id = ? AND author = 'reviewer' AND read_at IS NULL`)
  const read = db.prepare(`
    UPDATE comment SET read_at = :at WHERE claim_id = :claimId AND author = 'reviewer' AND read_at IS NULL`)

  const { fetchedOf } = messageDocuments(context)

  const draftOf = (claimId: ClaimId, kind: ReplyKind = 'reply') =>
    readRowIfAny('reply', replyRow, beingWritten.get(claimId, kind))
  const requestsOf = (claimId: ClaimId) => requests.all(claimId).map(row => readRow('reply', replyRow, row))

  function mayWrite(claimId: ClaimId, kind: ReplyKind = 'reply'): Outcome<null, NotWritable> {
    const state = transition.stateOf(claimId)
    if (state === undefined) return failure(problem('claim-not-found'))
    return isSaidIn(kind, state)
      ? success(null)
      : failure(problem(`${kind}-not-possible` as const, { params: { state } }))
  }

  /** The one that is being written, begun where there is none. */
  function draft(claimId: ClaimId, kind: ReplyKind): StoredReply {
    const known = draftOf(claimId, kind)
    if (known !== undefined) return known
    insert.run(newId(), claimId, kind)
    return readRow('reply', replyRow, beingWritten.get(claimId, kind))
  }

  /** What is asked for is a line of history; what is said becomes one with the service's copy of it. */
  function note({ claimId, kind }: StoredReply, entry: Omit<NewEntry, 'path'>): void {
    if (kind !== 'reply') history.append(claimId, { ...entry, path: kind })
  }

  /** It is being written again, before what stands there already; `met` is why it came back. */
  function toDraft(reply: StoredReply, met: Problem | null): void {
    const begun = draftOf(reply.claimId, reply.kind)
    if (begun !== undefined) remove.run(begun.id)
    const text = [reply.text, begun?.text ?? ''].filter(part => part !== '').join('\n\n')
    const more = (begun?.documents ?? []).filter(
      ({ sha256 }) => !reply.documents.some(document => document.sha256 === sha256),
    )
    put(reply, text, [...reply.documents, ...more])
    unqueue.run({ id: reply.id, problem: met === null ? null : JSON.stringify(met) })
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
      requests: requestsOf(claimId),
      fetched: fetchedOf(claimId),
    }),

    /** Whether anything was unread. */
    markRead: (claimId: ClaimId): boolean => read.run({ claimId, at: now(context) }).changes > 0,

    mayWrite,

    /** Durable when it returns; an empty one is none. */
    saveDraft: atomic(
      context,
      (
        claimId: ClaimId,
        text: string,
        kind: ReplyKind = 'reply',
      ): Outcome<Record<string, never>, NotWritable> => {
        const may = mayWrite(claimId, kind)
        if (!may.ok) return may
        const known = draft(claimId, kind)
        put(known, text, known.documents)
        return success({})
      },
    ),

    /** Bytes that are in the vault go with what is being written; the same ones once. */
    addDocument: atomic(
      context,
      (claimId: ClaimId, document: Document, kind: ReplyKind = 'reply'): Outcome<null, NotWritable> => {
        const may = mayWrite(claimId, kind)
        if (!may.ok) return may
        const known = draft(claimId, kind)
        const others = known.documents.filter(({ sha256 }) => sha256 !== document.sha256)
        put(known, known.text, [...others, document])
        return success(null)
      },
    ),

    removeDocument: atomic(context, (claimId: ClaimId, sha256: string, kind: ReplyKind = 'reply'): void => {
      const known = draftOf(claimId, kind)
      if (known === undefined) return
      put(
        known,
        known.text,
        known.documents.filter(document => document.sha256 !== sha256),
      )
    }),

    /** What is being written waits from now on. A dispute may be documents alone; what is asked for is asked once. */
    send: atomic(
      context,
      (
        claimId: ClaimId,
        kind: ReplyKind = 'reply',
      ): Outcome<Record<string, never>, NotWritable | 'reply-empty' | 'reply-on-its-way'> => {
        const may = mayWrite(claimId, kind)
        if (!may.ok) return may
        const known = draftOf(claimId, kind)
        const isProof = kind === 'dispute' && (known?.documents.length ?? 0) > 0
        if (known === undefined || (known.text.trim() === '' && !isProof))
          return failure(problem('reply-empty'))
        if (requestsOf(claimId).some(asked => asked.kind === kind && asked.state !== 'draft'))
          return failure(problem('reply-on-its-way'))
        queue.run({ id: known.id, at: now(context) })
        note(known, { what: 'requested', to: known.text.trim() })
        return success({})
      },
    ),

    /** Back to what is being written; what stands there already follows it. */
    change: atomic(context, (claimId: ClaimId, replyId: string) =>
      whileChangeable(claimId, replyId, reply => {
        toDraft(reply, null)
        note(reply, { what: 'request-taken-back' })
      }),
    ),

    /** The service does not take it: it is being written again, with the reason. */
    comeBack: atomic(context, (claimId: ClaimId, replyId: string, met: Problem): void => {
      const reply = readRowIfAny('reply', replyRow, byId.get(claimId, replyId))
      if (reply === undefined) return
      toDraft(reply, met)
      note(reply, { what: 'request-refused', by: 'sync', to: met.code })
    }),

    withdraw: atomic(context, (claimId: ClaimId, replyId: string) =>
      whileChangeable(claimId, replyId, reply => {
        remove.run(reply.id)
        if (reply.state !== 'draft') note(reply, { what: 'request-taken-back' })
      }),
    ),
  }
}

export type ReplyRepository = ReturnType<typeof replyRepository>
