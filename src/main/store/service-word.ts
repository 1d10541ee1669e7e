import { z } from 'zod'
import { claimStateSchema, localStates } from '../../shared/domain/claim-state.ts'
import type { Comment } from '../../shared/domain/comment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { canTransition } from '../../shared/domain/life-cycle.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ReceivedClaim } from '../../shared/service-api/received-claim.ts'
import type { ArbitrationRepository } from './arbitration-repository.ts'
import type { ClaimSearch } from './claim-search.ts'
import { contentHashOf } from './content-hash.ts'
import type { HistoryRepository, NewEntry } from './history-repository.ts'
import type { SentRepository } from './sent-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { jsonColumn, readRowIfAny } from './stored-row.ts'

const knownRow = z.object({
  state: claimStateSchema,
  version: z.int().nullable(),
  contentHash: z.string().nullable(),
  unconfirmed: z.int(),
  isDeleted: z.int().transform(Boolean),
})
const textRow = z.object({ text: z.string() })
const waitingRow = z.object({
  submission: jsonColumn(z.unknown()),
  replaces: z.int().nullable(),
  returnsTo: z.string(),
})

/** `older`: we know this version, or a newer one. `in-doubt`: here it has not been sent, or not with this content. */
export type Adopted = 'unknown-claim' | 'older' | 'changed' | 'in-doubt'

export interface Adoption {
  readonly serviceUrl: string
  /** Whoever calls has made sure that the service's content is this laptop's. */
  readonly isSame?: boolean
}

const local: ReadonlySet<string> = new Set(localStates)

interface WordParts {
  readonly history: HistoryRepository
  readonly search: ClaimSearch
  readonly sent: SentRepository
  readonly arbitration: ArbitrationRepository
}

/**
 * Takes over what the service says of a claim: state, comments, receipt, subscriptions. From its acknowledgement on the
 * service is the truth, so its word holds even where our table of transitions does not list it; content stays the user's.
 */
export function serviceWord(context: StoreContext, { history, search, sent, arbitration }: WordParts) {
  const { db } = context
  const known = db.prepare(`
    SELECT state, service_version AS version, receipt ->> '$.contentHash' AS contentHash, unconfirmed, deleted_at IS NOT NULL AS isDeleted
    FROM claim WHERE id = ?`)
  const waitingOf = db.prepare(
    `SELECT submission, replaces, returns_to AS returnsTo FROM outbox WHERE claim_id = ?`,
  )
  const update = db.prepare(`
    UPDATE claim SET state_since = CASE WHEN state = :state AND state_since IS NOT NULL THEN state_since
        WHEN :state = 'submitted' THEN :receivedAt ELSE :at END,
      state = :state, service_version = :version, receipt = :receipt, subscriptions = :subscriptions,
      ends_on = (SELECT MIN(value ->> '$.endsOn') FROM json_each(:subscriptions)),
      service_url = :serviceUrl, service_claim = :raw, unconfirmed = 0, deleted_at = NULL, updated_at = :at,
      submission = CASE WHEN :isOurs THEN
        COALESCE((SELECT submission FROM outbox WHERE claim_id = :id), submission) ELSE submission END
    WHERE id = :id`)
  // Its content is looked up; looked at again with each newer word.
  const doubt = db.prepare(`
    INSERT OR REPLACE INTO conflict (claim_id, service_url, code, held, at)
    VALUES (:id, :serviceUrl, 'claim-conflict', :raw, :at)`)
  const commentText = db.prepare(`SELECT text FROM comment WHERE claim_id = ? AND id = ?`)
  const putComment = db.prepare(`
    INSERT INTO comment (id, claim_id, author, author_name, text, at, documents)
    VALUES (:id, :claimId, :author, :authorName, :text, :at, :documents)
    ON CONFLICT (claim_id, id) DO UPDATE SET author = excluded.author, author_name = excluded.author_name,
      text = excluded.text, at = excluded.at, documents = excluded.documents`)
  const setReplaces = db.prepare(`UPDATE outbox SET replaces = ? WHERE claim_id = ?`)
  const setReturned = db.prepare(`INSERT INTO returned_claim (claim_id, problems, at) VALUES (?, ?, ?)`)
  const forgetReturn = db.prepare(`DELETE FROM returned_claim WHERE claim_id = ?`)
  const leaveOthers = ['outbox', 'conflict'].map(table =>
    db.prepare(`DELETE FROM ${table} WHERE claim_id = ?`),
  )

  /** A new or changed comment as a line of history; null for one that is known so. */
  function adoptComment(claimId: ClaimId, comment: Comment): NewEntry | null {
    const before = readRowIfAny('comment', textRow, commentText.get(claimId, comment.id))?.text
    putComment.run({ ...comment, claimId, documents: JSON.stringify(comment.documents) })
    if (before === comment.text) return null
    const { id, authorName, text } = comment
    return { what: 'comment', by: authorName, path: `comments.${id}`, from: before ?? null, to: text }
  }

  const isBodyOf = ({ receipt }: ReceivedClaim, submission: unknown) =>
    contentHashOf(submission) === receipt.contentHash

  /** @param later what is done once all other claims of the same word are taken over */
  function take(id: ClaimId, claim: ReceivedClaim, adoption: Adoption, later: (() => void)[]): Adopted {
    const before = readRowIfAny('claim', knownRow, known.get(id))
    if (before === undefined) return 'unknown-claim'
    const isLocal = local.has(before.state)
    // A claim that the user let a service forget takes whatever version that service has now.
    const isKnown = !isLocal && before.unconfirmed === 0
    if (isKnown && claim.version <= (before.version ?? 0)) return 'older'
    const { serviceUrl, isSame = false } = adoption
    const raw = JSON.stringify(claim.raw ?? claim)
    const at = now(context)
    const waiting = isLocal ? readRowIfAny('outbox', waitingRow, waitingOf.get(id)) : undefined
    // Of what waits here, only the answer to its sending was lost.
    const isOurs = !isLocal || isSame || (waiting !== undefined && isBodyOf(claim, waiting.submission))
    // Something new of the version that what waits here is to take the place of: a comment, or a decision.
    const replaced =
      !isOurs && waiting?.replaces != null && claim.receipt.contentHash === before.contentHash
        ? waiting
        : null
    if (replaced !== null && before.unconfirmed === 0 && claim.version <= (before.version ?? 0))
      return 'older'
    if (!isOurs && replaced === null) {
      doubt.run({ id, serviceUrl, raw, at })
      return 'in-doubt'
    }
    // Neither sent from here nor known: the service went back to a backup, or another laptop sent it.
    const { contentHash } = before
    const hasOtherBody = !isLocal && contentHash !== null && contentHash !== claim.receipt.contentHash
    const waitsOn = replaced?.returnsTo === claim.status
    const state = waitsOn ? before.state : claim.status
    update.run({
      ...{ id, serviceUrl, raw, at, state },
      receivedAt: claim.receipt.receivedAt,
      isOurs: isOurs ? 1 : 0,
      version: claim.version,
      receipt: JSON.stringify(claim.receipt),
      subscriptions: JSON.stringify(claim.subscriptions),
    })
    const lines: NewEntry[] = before.isDeleted ? [{ what: 'restored', by: 'service' }] : []
    if (before.state !== state) {
      const isListed = canTransition(replaced?.returnsTo ?? before.state, state, 'service')
      const note = isListed ? {} : { path: 'unlisted-transition' }
      lines.push({ what: 'state', by: 'service', from: before.state, to: state, ...note })
    }
    const said = claim.comments.flatMap(comment => adoptComment(id, comment) ?? [])
    history.append(id, ...lines, ...arbitration.follow(id, claim), ...said)
    sent.record(id, claim.receipt)
    // What the service has needs no sending, also where its answer to the sending was lost.
    if (waitsOn) setReplaces.run(claim.version, id)
    else for (const statement of leaveOthers) statement.run(id)
    // Why changes of a claim that was sent came back stays told, whatever the service says next.
    if (isLocal && !waitsOn) forgetReturn.run(id)
    if (hasOtherBody) doubt.run({ id, serviceUrl, raw, at })
    if (replaced !== null && !waitsOn)
      setReturned.run(id, JSON.stringify([problem('resubmission-overtaken')]), at)
    if (before.isDeleted) later.push(() => search.refresh(id))
    // By the words of a comment that one has lost the claim may go on being found.
    else if (said.length > 0) later.push(() => search.add(id, said.map(({ to }) => to).join('\n')))
    return 'changed'
  }

  return {
    adopt: atomic(context, (id: ClaimId, claim: ReceivedClaim, adoption: Adoption): Adopted => {
      const later: (() => void)[] = []
      const adopted = take(id, claim, adoption, later)
      for (const work of later) work()
      return adopted
    }),

    /**
     * As `adopt`, all of them in one transaction; answers those of which the laptop knows something new. The search index comes
     * last: FTS5 writes out what it has gathered whenever a statement with a trigger begins, as that on a claim's state is.
     */
    adoptAll: atomic(context, (claims: readonly ReceivedClaim[], serviceUrl: string): ClaimId[] => {
      const later: (() => void)[] = []
      const news = claims.filter(claim =>
        ['changed', 'in-doubt'].includes(take(claim.id, claim, { serviceUrl }, later)),
      )
      for (const work of later) work()
      return news.map(({ id }) => id)
    }),
  }
}

export type ServiceWord = ReturnType<typeof serviceWord>
