import type { EditableField, Policy } from './policy.ts'

/**
 * What may still change of a claim that the service has, by its state there (domain.md A4). Tenant, domain, solution area
 * and activities never: that is a new claim.
 */
export function editableFieldsIn(
  state: string,
  { editable }: Pick<Policy, 'editable'>,
): readonly EditableField[] {
  return editable.find(entry => entry.state === state)?.fields ?? []
}

/** Whether a rejection can be disputed in the program; where not, a dispute goes by support ticket (domain.md B2.3). */
export function mayDispute({ deadlines }: Pick<Policy, 'deadlines'>): boolean {
  return deadlines.dispute !== null
}

/** What the partner must say to give an approved claim up; null where that goes by support ticket (domain.md B2.3). */
export function disassociationReason({
  disassociation,
}: Pick<Policy, 'disassociation'>): 'required' | 'optional' | null {
  if (!disassociation.selfService) return null
  return disassociation.reasonRequired ? 'required' : 'optional'
}
