import { canTransition } from '../../shared/domain/life-cycle.ts'
import { editableFieldsIn } from '../../shared/domain/policy/after-submission.ts'
import { defaultPolicy, findPolicy } from '../../shared/domain/policy/policies.ts'
import { editableFields } from '../../shared/domain/policy/policy.ts'
import { canonicalJson } from '../../shared/service-api/canonical-json.ts'
import type { Submission } from '../../shared/service-api/claims.ts'
import type { StoredClaim } from '../store/claim-row.ts'

// Tenant, domain, solution area and activities never change after submission: that is a new claim (domain.md A4).
// Channel, revenue and disclosure follow from them.
const fixedFields = [
  'customer',
  'solutionArea',
  'activities',
  'purchaseChannel',
  'revenue',
  'publicSector',
] as const satisfies readonly (keyof Submission)[]

/** Why the new content may not take the old one's place: the claim's status, or the fields that must stay. */
export function refusalOfReplacement(
  known: StoredClaim,
  submission: Submission,
): { status: string } | { fields: string[] } | undefined {
  const policy = findPolicy(known.submission.policyId) ?? defaultPolicy
  const editable = editableFieldsIn(known.status, policy)
  if (editable.length === 0) return { status: known.status }
  if (known.status !== 'submitted' && !canTransition(known.status, 'submitted', 'service'))
    return { status: known.status }

  const closed = editableFields.filter(field => !editable.includes(field))
  const changed = [...fixedFields, ...closed].filter(
    field => canonicalJson(known.submission[field]) !== canonicalJson(submission[field]),
  )
  return changed.length > 0 ? { fields: changed } : undefined
}
