import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { ClaimNews } from '../store/news-repository.ts'

export type NewsKind = ClaimNews['kind']

/** What a notification is to say, without words: those are the shell's, in the user's language. */
export type Notice =
  | {
      readonly about: 'claim'
      readonly kind: NewsKind
      readonly claimId: ClaimId
      /** Null where the user wants no customer's data on the screen. */
      readonly names: { readonly customer: string; readonly claim: string } | null
    }
  /** Several at once, how many of each kind. */
  | { readonly about: 'claims'; readonly counts: Readonly<Partial<Record<NewsKind, number>>> }
  /** A day comes near: `count` of 1 names its claim. `left` is the soonest's, in days of its kind. */
  | {
      readonly about: 'dates'
      readonly kind: 'deadline' | 'renewal'
      readonly left: number
      readonly count: number
      readonly claimId: ClaimId
      readonly names: { readonly customer: string; readonly claim: string } | null
    }
  | { readonly about: 'sync'; readonly is: 'stopped' | 'signed-out' }
