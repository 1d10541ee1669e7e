import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'

/** A claim's content, as far as the fuzzer changes it. */
export interface Version {
  readonly comment: string
  /** SHA-256 of its documents, in order. */
  readonly documents: readonly string[]
}

/** What the user knows of a claim. */
export interface KnownClaim {
  readonly id: ClaimId
  readonly number: number
  /** As it stands on the laptop. */
  now: Version
  /** What the user wants at the service, each in the place of the one before; empty for a draft. */
  wishes: Version[]
  /** All that was ever submitted. */
  readonly submitted: Version[]
  /** The service went back to a backup since: it may have an older version. */
  mayBeOlder: boolean
  /** Both had a version, and the user took the service's. */
  tookTheirs: boolean
}

/** A message to the reviewer, told from all others by its text. */
export interface KnownReply {
  readonly claimId: ClaimId
  readonly text: string
  /** The service went back to a backup since: it may have forgotten it. */
  mayBeLost: boolean
}

/** What the user knows, without asking anybody. */
export interface Model {
  readonly claims: KnownClaim[]
  readonly replies: KnownReply[]
  isOnline: boolean
  hasBackup: boolean
}

export const emptyModel = (): Model => ({ claims: [], replies: [], isOnline: true, hasBackup: false })

/** The user submits it as it is now. */
export function submitNow(claim: KnownClaim): void {
  claim.wishes.push(claim.now)
  claim.submitted.push(claim.now)
}

/** The user knows why the last version did not reach the service, and goes on from there. */
export function giveUpLastWish(claim: KnownClaim): void {
  claim.wishes.pop()
}

/** The service's memory ends at its backup. */
export function serviceWentBack({ claims, replies }: Model): void {
  for (const claim of claims) claim.mayBeOlder = true
  for (const reply of replies) reply.mayBeLost = true
}
