import type { AttachmentId, ClaimId } from '../../../src/shared/domain/identifiers.ts'

/** What the user of a process asks for, one thing at a time. */
export type Change =
  | { readonly kind: 'create' }
  | { readonly kind: 'edit'; readonly claim: ClaimId; readonly text: string }
  | { readonly kind: 'attach'; readonly claim: ClaimId }
  | { readonly kind: 'remove'; readonly claim: ClaimId; readonly document: AttachmentId }
  | { readonly kind: 'submit'; readonly claim: ClaimId }
  | { readonly kind: 'take-back'; readonly claim: ClaimId }
  | { readonly kind: 'back-up' }

/** What main answered: from then on the user counts on it. */
export type Answer =
  | { readonly kind: 'created'; readonly claim: ClaimId }
  | { readonly kind: 'attached'; readonly claim: ClaimId; readonly document: AttachmentId }
  | { readonly kind: 'backed-up'; readonly backup: string }
  | Exclude<Change, { kind: 'create' | 'attach' | 'back-up' }>

/** A line that a process says: what it is about to do, or what is done. */
export type Line = { readonly begun: Change } | { readonly done: Answer } | 'ready' | 'ended'
