import type { SandboxClock } from './clock.ts'
import type { SeededCustomer } from './seed/world.ts'
import type { ClaimRepository } from './store/claim-repository.ts'
import type { CommentRepository } from './store/comment-repository.ts'
import type { ServiceDatabase } from './store/open.ts'
import type { UploadRepository } from './store/upload-repository.ts'

/** What the handlers work with; made once, in `start.ts`. */
export interface Service {
  readonly db: ServiceDatabase
  readonly claims: ClaimRepository
  readonly comments: CommentRepository
  readonly uploads: UploadRepository
  readonly clock: SandboxClock
  readonly newId: () => string
  /** The identity that every answer carries. */
  readonly instance: () => string
  readonly maxUploadBytes: number
  /** Whom verification knows beside the demonstration's world. */
  readonly customers: readonly SeededCustomer[]
}
