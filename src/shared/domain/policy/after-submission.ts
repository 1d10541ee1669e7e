import type { Claim } from '../claim.ts'
import type { ClaimContent } from '../claim-content.ts'
import { isEditable } from '../life-cycle.ts'
import { defaultPolicy, findPolicy } from './policies.ts'
import { type EditableField, editableFields, type Policy } from './policy.ts'

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

/** What the user may change of a claim now: all of it before it is sent, afterwards what the policy it was sent by names. */
export function openFieldsOf({
  state,
  policyId,
}: Pick<Claim, 'state' | 'policyId'>): readonly EditableField[] | 'all' {
  return isEditable(state) ? 'all' : editableFieldsIn(state, findPolicy(policyId) ?? defaultPolicy)
}

const partsOf: Readonly<Record<EditableField, readonly (keyof ClaimContent)[]>> = {
  mpnId: ['mpnId'],
  items: ['products', 'workloads'],
  contacts: ['contacts'],
  documents: [],
  comment: ['comment'],
}

/** What differs between two contents although it may not, as field names; empty where all that differs is open. */
export function closedChanges(
  before: ClaimContent,
  after: ClaimContent,
  open: readonly EditableField[] | 'all',
): (keyof ClaimContent)[] {
  if (open === 'all') return []
  const mayDiffer = new Set(open.flatMap(field => partsOf[field]))
  const names = Object.keys(after) as (keyof ClaimContent)[]
  return names.filter(
    name => !mayDiffer.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
}

/** Whether a claim that the service has may be changed there, in its place. */
export function mayResubmit(claim: Pick<Claim, 'state' | 'policyId'>): boolean {
  const open = openFieldsOf(claim)
  return open !== 'all' && editableFields.some(field => open.includes(field))
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
