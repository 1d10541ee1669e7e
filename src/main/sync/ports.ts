import type { VerifiedCustomer } from '../../shared/domain/customer-book.ts'
import type { ClaimId, Instant, Sha256 } from '../../shared/domain/identifiers.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReplyKind } from '../../shared/domain/reply-kind.ts'
import type { LatestVerification } from '../../shared/ipc/claim-procedures.ts'
import type { OutboxEntry } from '../../shared/ipc/sync-procedures.ts'
import type { Submission } from '../../shared/service-api/claims.ts'
import type { HeldClaim, ReceivedChanges, ReceivedClaim } from '../../shared/service-api/received-claim.ts'

/*
 * What sync needs of the parts beside it. The repositories of the store and the vault fit as they are; all calls of the
 * store are synchronous and durable when they return.
 */

export type OutboxStep = OutboxEntry['step']

/** A claim that must reach the service. */
export interface OutboxItem {
  readonly claimId: ClaimId
  /** The body as the user confirmed it: sending again sends the same. */
  readonly submission: Submission
  readonly correlationId: string
  readonly step: OutboxStep
  readonly attempts: number
  readonly nextTryAt: Instant | null
  readonly problem: Problem | null
  readonly queuedAt: Instant
  /** The service's version that it takes the place of; null for a claim that is new there. */
  readonly replaces: number | null
}

/** A claim whose turn has come. */
export interface DueClaim {
  readonly claimId: ClaimId
  /** The customer, of whom one claim is sent at a time; null where the body names none. */
  readonly tenantId: string | null
}

/** What waits, counted without reading it. */
export interface WaitingClaims {
  readonly waiting: number
  /** The earliest of the next tries. */
  readonly nextTryAt: Instant | null
  /** Of the longest waiting claim that has one. */
  readonly problem: Problem | null
}

export interface Outbox {
  /** The longest waiting first. */
  list(limit: number): readonly OutboxItem[]
  find(claimId: ClaimId): OutboxItem | undefined
  waiting(): WaitingClaims
  /** Those whose next try has come, in order of queueing. */
  due(at: Instant): readonly DueClaim[]
  /** From here on the claim cannot be taken back; fails where it has been already. */
  begin(claimId: ClaimId): Outcome<unknown>
  recordStep(claimId: ClaimId, step: OutboxStep): void
  /** Back to waiting, one attempt richer. */
  recordFailure(claimId: ClaimId, problem: Problem, nextTryAt: Instant): void
  /** Back to waiting, as if nothing had been tried. */
  release(claimId: ClaimId): void
  /** Back into the user's hands, where it was before, with its problems in place. */
  returnToUser(claimId: ClaimId, problems: readonly Problem[]): void
  /** Takes over what the service says of the claim and removes it from the outbox, in one transaction. */
  acknowledge(claimId: ClaimId, claim: ReceivedClaim, serviceUrl: string): void
  /** The service has made something new of the version that the claim is to replace. */
  meetNewer(claimId: ClaimId, claim: ReceivedClaim, serviceUrl: string): void
  /** Claims that an earlier process was sending when it ended; they wait again. */
  interruptedSendings(): readonly ClaimId[]
  /** Forgets all waits. */
  retryAllNow(): void
  /** Forgets all waits but those that the service asked for. */
  retryUnaskedNow(): void
}

/** A message, or what is asked for after a decision, that must reach the service. */
export interface WaitingReply {
  /** The Idempotency-Key, and what ties its attempts together. */
  readonly id: string
  readonly claimId: ClaimId
  readonly kind: ReplyKind
  readonly text: string
  readonly documents: readonly {
    readonly name: string
    readonly sha256: Sha256
    readonly sizeBytes: number
  }[]
  readonly attempts: number
  readonly nextTryAt: Instant | null
  readonly problem: Problem | null
  readonly queuedAt: Instant | null
}

/** Messages on their way. */
export interface Replies {
  list(
    limit: number,
  ): readonly (WaitingReply & { readonly claimName: string; readonly customerName: string })[]
  waiting(): WaitingClaims
  /** Of claims that the service has, in order of queueing. */
  due(at: Instant): readonly WaitingReply[]
  /** From here on it cannot be changed; false where it has been taken back. */
  begin(id: string): boolean
  /** From here on the service may have it, whatever is answered. */
  handOver(id: string): void
  release(id: string): void
  recordFailure(id: string, problem: Problem, nextTryAt: Instant): void
  /** It is being written again, with the reason. */
  returnToUser(claimId: ClaimId, id: string, problem: Problem): void
  acknowledge(claimId: ClaimId, id: string, claim: ReceivedClaim, serviceUrl: string): void
  interruptedSendings(): readonly ClaimId[]
  retryAllNow(): void
  retryUnaskedNow(): void
}

/** Claims that the service has otherwise than this laptop. */
export interface Conflicts {
  /** Those whose content at the service must be looked up. */
  unseen(): readonly ClaimId[]
  /** Takes the same content over, keeps another beside ours; either way the claim leaves the outbox. */
  meet(
    claimId: ClaimId,
    held: HeldClaim,
    serviceUrl: string,
    code: 'claim-conflict' | 'claim-from-other-device',
  ): unknown
  forget(claimId: ClaimId): void
}

/** Who this laptop is. */
export interface Device {
  /** Whether the data folder was made on another machine, and the user has not said yet that it is to be used here. */
  isFromElsewhere(): boolean
  settleHere(): void
}

/** What the service last found; stale once the claim's inputs are others than those named. */
export interface Verifications {
  record(
    claimId: ClaimId,
    found: {
      readonly inputs: string
      readonly problems: readonly Problem[]
      readonly items: LatestVerification['items']
      readonly at: Instant
      /** Where domain and tenant were found to belong together. */
      readonly customer?: VerifiedCustomer
    },
  ): void
}

export interface UploadRecord {
  readonly serviceUrl: string
  readonly sha256: Sha256
  readonly url: string
  readonly offsetBytes: number
  readonly sizeBytes: number
  readonly at: Instant
}

export interface UploadRecords {
  record(upload: UploadRecord): void
  find(serviceUrl: string, sha256: Sha256): { readonly offsetBytes: number } | undefined
}

export interface DocumentToUpload {
  readonly sha256: Sha256
  readonly sizeBytes: number
}

/** The vault, as far as sync reads it. */
export interface DocumentBytes {
  /** The plain bytes from an offset to the end. */
  stream(sha256: Sha256, startByte: number): AsyncIterable<Uint8Array<ArrayBuffer>>
}

export interface AcknowledgedClaim {
  readonly id: ClaimId
  readonly version: number
}

export interface ServiceStates {
  get(serviceUrl: string): { instance: string | null; cursor: string | null; lastSuccessAt: Instant | null }
  /** A page of changes with its cursor, in one transaction; answers the claims that changed. */
  applyChanges(serviceUrl: string, page: ReceivedChanges, instance: string): readonly ClaimId[]
  /** The claim that the service acknowledged last. */
  newestAcknowledged(serviceUrl: string): AcknowledgedClaim | undefined
  /** Claims of the page that are known in a newer version. */
  knownNewer(page: ReceivedChanges): readonly AcknowledgedClaim[]
  /** Reads all from the beginning, from whichever instance answers; claims count as acknowledged once seen again. */
  readAnew(serviceUrl: string): void
}

export interface CachedAnswer {
  readonly etag: string | null
  readonly body: unknown
  readonly fetchedAt: Instant
}

export interface ServiceCache {
  get(serviceUrl: string, path: string): CachedAnswer | undefined
  put(serviceUrl: string, path: string, answer: CachedAnswer): void
}
