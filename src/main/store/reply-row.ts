import { z } from 'zod'
import { claimIdSchema, instantSchema } from '../../shared/domain/identifiers.ts'
import { problemSchema } from '../../shared/domain/problem.ts'
import { replySchema } from '../../shared/ipc/conversation-procedures.ts'
import { jsonColumn } from './stored-row.ts'

/** The columns that `replyRow` reads. */
export const replyColumns = `
  id, claim_id AS claimId, kind, text, documents, state, may_be_there AS mayBeThere, attempts,
  next_try_at AS nextTryAt, problem, queued_at AS queuedAt`

export const replyRow = z
  .object({
    id: z.uuid(),
    claimId: claimIdSchema,
    kind: replySchema.shape.kind,
    text: z.string(),
    documents: jsonColumn(replySchema.shape.documents),
    state: replySchema.shape.state,
    mayBeThere: z.int().transform(Boolean),
    attempts: z.int(),
    nextTryAt: instantSchema.nullable(),
    // Only shown: one of a code that this version does not know is as good as none.
    problem: jsonColumn(problemSchema).nullable().catch(null),
    queuedAt: instantSchema.nullable(),
  })
  .transform(({ mayBeThere, ...row }) => ({
    ...row,
    mayBeChanged: row.state !== 'sending' && !mayBeThere,
  }))

/** A message of ours that the service does not have yet. */
export type StoredReply = z.output<typeof replyRow>
