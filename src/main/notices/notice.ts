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
  | { readonly about: 'sync'; readonly is: 'stopped' | 'signed-out' }
