import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { RuleInput } from '../../shared/domain/rules/rule.ts'
import type { KnownFacts } from './known-facts.ts'

/** What the rules must know besides the claim and the policy; read once, it does for many claims. */
export function ruleSurroundings(
  facts: KnownFacts,
  now: Date,
): Pick<RuleInput, 'profile' | 'profileMpnIds' | 'today' | 'catalogFetchedOn'> {
  const fetchedAt = facts.catalog()?.fetchedAt
  return {
    profile: facts.profile()?.value ?? null,
    profileMpnIds: facts.profileMpnIds(),
    today: localDay(now),
    catalogFetchedOn: fetchedAt === undefined ? null : localDay(new Date(fetchedAt)),
  }
}
