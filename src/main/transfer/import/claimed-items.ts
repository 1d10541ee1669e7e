import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { claimItems } from '../../../shared/domain/claim-items.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { duplicate, holding } from '../../../shared/domain/rules/duplicate.ts'
import type { OtherClaim, RuleInput } from '../../../shared/domain/rules/rule.ts'

/** What of a claim no other may hold, each in the form in which it is compared; nothing that cannot be compared yet. */
export function holdingsOf(content: ClaimContent): string[] {
  const { tenantId } = content.customer
  const isWorkloads = content.solutionArea === 'microsoft-365'
  if (isWorkloads && tenantId.trim() === '') return []
  return claimItems(content)
    .filter(({ subscriptionId }) => isWorkloads || subscriptionId !== undefined)
    .map(item => holding(item, tenantId))
}

/**
 * Who holds what, so that a table's claims are compared with those that can be doubles alone: the rule itself compares a
 * claim with all that it is given.
 */
export function createHolders() {
  const byHolding = new Map<string, OtherClaim>()
  return {
    add(other: OtherClaim): void {
      for (const item of other.items) {
        const key = holding(item, other.tenantId)
        if (!byHolding.has(key)) byHolding.set(key, other)
      }
    },
    /** What the rule `duplicate` says of the claim beside those added so far. */
    doublesOf(
      content: ClaimContent,
      holdings: readonly string[],
      surroundings: Omit<RuleInput, 'content' | 'others'>,
    ): Problem[] {
      const others = new Set(holdings.flatMap(key => byHolding.get(key) ?? []))
      return others.size === 0 ? [] : duplicate({ ...surroundings, content, others: [...others] })
    },
  }
}
