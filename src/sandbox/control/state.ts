import { z } from 'zod'
import { approvedSubscriptionSchema } from '../../shared/domain/claim.ts'
import { commentSchema } from '../../shared/domain/comment.ts'
import { claimIdSchema, instantSchema, sha256Schema } from '../../shared/domain/identifiers.ts'
import { submissionSchema } from '../../shared/service-api/claims.ts'
import { competitionOf } from '../reviewer/competition.ts'
import { secondPartner } from '../seed/second-partner.ts'
import type { Service } from '../service.ts'
import { competitionSchema } from '../store/claim-row.ts'
import { byteCountsSchema, type ReceivedBytes } from '../uploads/received-bytes.ts'
import type { UploadFiles } from '../uploads/upload-files.ts'
import { loggedRequestSchema, type RequestLog } from './request-log.ts'

/** The answer of `GET /_sandbox/state`. */
export const sandboxStateSchema = z.object({
  instance: z.string(),
  now: instantSchema,
  claims: z.array(
    z.object({
      id: claimIdSchema,
      status: z.string(),
      version: z.int(),
      contentHash: z.string(),
      submission: submissionSchema,
      /** SHA-256 of its documents, in the submission's order. */
      documents: z.array(sha256Schema),
      subscriptions: z.array(approvedSubscriptionSchema),
    }),
  ),
  uploads: z.array(
    z.object({
      sha256: sha256Schema,
      size: z.int().nonnegative(),
      /** Bytes received so far. */
      offset: z.int().nonnegative(),
      complete: z.boolean(),
    }),
  ),
  /** All bytes that arrived of a document, those sent again too, by its SHA-256. */
  receivedBytes: byteCountsSchema,
  /** What the second partner claims as well, by claim; `step` is null before the reviewer takes it up. */
  competitions: z.array(
    competitionSchema.extend({ claimId: claimIdSchema, partner: z.string(), mpnId: z.string() }),
  ),
  comments: z.array(commentSchema.extend({ claimId: claimIdSchema })),
  /** Requests of the contract by `METHOD pattern`. */
  requestCounts: z.record(z.string(), z.int()),
  /** The latest of them, oldest first. */
  requests: z.array(loggedRequestSchema),
})
export type SandboxState = z.output<typeof sandboxStateSchema>

export async function readState(
  service: Service,
  files: UploadFiles,
  log: RequestLog,
  received: ReceivedBytes,
): Promise<z.input<typeof sandboxStateSchema>> {
  const { claims, comments, uploads, clock } = service
  const all = claims.all()
  return {
    instance: service.instance(),
    now: clock.now().toISOString(),
    claims: all.map(({ id, status, version, contentHash, submission, subscriptions }) => {
      const documents = submission.documents.map(({ sha256 }) => sha256)
      return { id, status, version, contentHash, submission, documents, subscriptions }
    }),
    uploads: await Promise.all(
      uploads.all().map(async ({ sha256, sizeBytes, completedAt }) => ({
        sha256,
        size: sizeBytes,
        offset: await files.receivedBytes(sha256),
        complete: completedAt !== null,
      })),
    ),
    receivedBytes: received.counts(),
    competitions: all.flatMap(claim => {
      const competition = competitionOf(claim)
      if (competition === null) return []
      const { company: partner, mpnId } = secondPartner
      return { ...competition, claimId: claim.id, partner, mpnId }
    }),
    comments: all.flatMap(({ id }) => comments.of(id).map(comment => ({ ...comment, claimId: id }))),
    requestCounts: log.counts(),
    requests: [...log.recent()],
  }
}
