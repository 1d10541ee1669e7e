import { z } from 'zod'
import { claimIdSchema, instantSchema } from '../../shared/domain/identifiers.ts'
import { problemSchema } from '../../shared/domain/problem.ts'
import { outboxEntrySchema } from '../../shared/ipc/sync-procedures.ts'
import { submissionSchema } from '../../shared/service-api/claims.ts'
import { jsonColumn } from './stored-row.ts'

/** The columns that `outboxRow` reads. */
export const outboxColumns = `
  claim_id AS claimId, submission, correlation_id AS correlationId, step, attempts,
  next_try_at AS nextTryAt, problem, queued_at AS queuedAt, replaces`

// Only shown: one of a code that this version does not know is as good as none.
const shownProblem = jsonColumn(problemSchema).nullable().catch(null)

export const outboxRow = z.object({
  claimId: claimIdSchema,
  /** The body as the user confirmed it: sending again sends the same. */
  submission: jsonColumn(submissionSchema),
  correlationId: z.string(),
  step: outboxEntrySchema.shape.step,
  attempts: z.int(),
  nextTryAt: instantSchema.nullable(),
  problem: shownProblem,
  queuedAt: instantSchema,
  /** The service's version that it takes the place of; null for a claim that is new there. */
  replaces: z.int().nullable(),
})

/** A claim that must reach the service. */
export type OutboxItem = z.output<typeof outboxRow>

/** A claim whose turn has come, and its customer, whose other claims wait for it. */
export const dueRow = z.object({ claimId: claimIdSchema, tenantId: z.string().nullable() })
export type DueClaim = z.output<typeof dueRow>

/** A wait that the service asked for (`Retry-After`), and not our own backoff. */
export const isAskedWait = `(json_extract(problem, '$.code') = 'service-busy'
  AND json_extract(problem, '$.params.retryAfterMs') IS NOT NULL)`

export const waitingRow = z.object({
  waiting: z.int(),
  nextTryAt: instantSchema.nullable(),
  problem: shownProblem,
})
/** What waits, counted by the database: `problem` is the longest waiting claim's that has one. */
export type WaitingClaims = z.output<typeof waitingRow>
