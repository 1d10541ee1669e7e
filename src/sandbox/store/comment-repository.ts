import { z } from 'zod'
import { type Comment, commentSchema } from '../../shared/domain/comment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { ServiceDatabase } from './open.ts'

const commentRowSchema = z
  .object({
    id: z.string(),
    author: z.string(),
    author_name: z.string(),
    text: z.string(),
    at: z.string(),
    documents: z.string(),
  })
  .transform(({ author_name, documents, ...row }) => ({
    ...row,
    authorName: author_name,
    documents: JSON.parse(documents) as unknown,
  }))
  .pipe(commentSchema)

const answeredRowSchema = z.object({ body_hash: z.string(), answer: z.string() })

/** What was answered to a request with an Idempotency-Key. */
interface Answered {
  readonly bodyHash: string
  readonly answer: unknown
}

export interface CommentRepository {
  of(claimId: ClaimId): Comment[]
  add(claimId: ClaimId, comment: Comment): void
  answeredTo(claimId: ClaimId, key: string): Answered | undefined
  rememberAnswer(claimId: ClaimId, key: string, answered: Answered): void
}

export function commentRepository(db: ServiceDatabase): CommentRepository {
  const byClaim = db.prepare('SELECT * FROM comment WHERE claim_id = ? ORDER BY position')
  const insert = db.prepare(
    `INSERT INTO comment (id, claim_id, author, author_name, text, at, documents, position)
     VALUES (@id, @claimId, @author, @authorName, @text, @at, @documents,
       (SELECT count(*) FROM comment WHERE claim_id = @claimId))`,
  )
  const byKey = db.prepare('SELECT body_hash, answer FROM answered WHERE claim_id = ? AND key = ?')
  const insertAnswer = db.prepare(
    'INSERT INTO answered (claim_id, key, body_hash, answer) VALUES (?, ?, ?, ?)',
  )
  return {
    of: claimId => byClaim.all(claimId).map(row => commentRowSchema.parse(row)),
    add: (claimId, comment) => {
      insert.run({ ...comment, claimId, documents: JSON.stringify(comment.documents) })
    },
    answeredTo(claimId, key) {
      const row = byKey.get(claimId, key)
      if (row === undefined) return undefined
      const { body_hash, answer } = answeredRowSchema.parse(row)
      return { bodyHash: body_hash, answer: JSON.parse(answer) as unknown }
    },
    rememberAnswer: (claimId, key, { bodyHash, answer }) => {
      insertAnswer.run(claimId, key, bodyHash, JSON.stringify(answer))
    },
  }
}
