import type { Attachment } from '../attachment.ts'
import type { ClaimContent } from '../claim-content.ts'
import type { Day } from '../identifiers.ts'
import type { PartnerProfile } from '../partner-profile.ts'
import type { Policy } from '../policy/policy.ts'
import type { Problem } from '../problem.ts'

/** What the duplicate rule must know of another claim on this laptop. */
export interface OtherClaim {
  readonly id: string
  readonly claimName: string
  readonly state: string
  /** As typed. */
  readonly tenantId: string
  /** As `claimItems` gives them. */
  readonly items: readonly { readonly code: string; readonly subscriptionId?: string }[]
}

/** Whose numbers are whose among the profiles of this laptop. */
export interface ProfileMpnIds {
  /** Those that this profile is for; none where it is for any. */
  readonly own: readonly string[]
  readonly ofOthers: readonly { readonly mpnId: string; readonly profile: string }[]
}

/** All that is known when a claim is checked offline. */
export interface RuleInput {
  readonly content: ClaimContent
  readonly documents: readonly Attachment[]
  /** By attachment's ID what the document says, as `foldText` gives it; only of documents whose text is known. */
  readonly texts?: ReadonlyMap<string, string>
  readonly policy: Policy
  /** Null before the first contact with the service. */
  readonly profile: PartnerProfile | null
  /** Left out where there are no profiles, as at the service. */
  readonly profileMpnIds?: ProfileMpnIds
  /** In the user's time zone. */
  readonly today: Day
  /** Every claim of this laptop but the one checked; left out where they are not at hand. */
  readonly others?: readonly OtherClaim[]
  /** The day when the service last confirmed the catalog; null when it never did. */
  readonly catalogFetchedOn: Day | null
}

/** A rule of the field (domain.md A3): pure, and without words; texts are the renderer's. */
export type Rule = (input: RuleInput) => Problem[]
