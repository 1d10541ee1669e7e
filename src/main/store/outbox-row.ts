import { z } from 'zod'
import { claimIdSchema, instantSchema } from '../../shared/domain/identifiers.ts'
import { problemSchema } from '../../shared/domain/problem.ts'
import { outboxEntrySchema } from '../../shared/ipc/sync-procedures.ts'
import { submissionSchema } from '../../shared/service-api/claims.ts'
import { jsonColumn } from './stored-row.ts'

/** The columns that `outboxRow` reads. */
export const outboxColumns = `
  claim_id AS claimId, submission, correlation_id AS correlationId, step, attempts,
  next_try_at AS nextTryAt, problem, queued_at AS queuedAt`

export const outboxRow = z.object({
  claimId: claimIdSchema,
  /** The body as the user confirmed it: sending again sends the same. */
  submission: jsonColumn(submissionSchema),
  correlationId: z.string(),
  step: outboxEntrySchema.shape.step,
  attempts: z.int(),
  nextTryAt: instantSchema.nullable(),
  // Only shown: one of a code that this version does not know is as good as none.
  problem: jsonColumn(problemSchema).nullable().catch(null),
  queuedAt: instantSchema,
})

/** A claim that must reach the service. */
export type OutboxItem = z.output<typeof outboxRow>
