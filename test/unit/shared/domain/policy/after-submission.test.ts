import { describe, expect, it } from 'vitest'
import { type ClaimContent, emptyClaimContent } from '../../../../../src/shared/domain/claim-content.ts'
import { localStates, serviceStates } from '../../../../../src/shared/domain/claim-state.ts'
import { policy202007 } from '../../../../../src/shared/domain/policy/2020-07.ts'
import { policy202310 } from '../../../../../src/shared/domain/policy/2023-10.ts'
import {
  closedChanges,
  disassociationReason,
  editableFieldsIn,
  mayDispute,
  mayResubmit,
  openFieldsOf,
} from '../../../../../src/shared/domain/policy/after-submission.ts'

it('by 2020 a claim can be changed until its review, by 2023 only when action is required', () => {
  const editableBy = (policy: typeof policy202007 | typeof policy202310) =>
    serviceStates.filter(state => editableFieldsIn(state, policy).length > 0)
  expect(editableBy(policy202007)).toEqual(['submitted', 'action-required'])
  expect(editableBy(policy202310)).toEqual(['action-required'])
  expect(editableFieldsIn('action-required', policy202310)).toContain('items')
  expect(editableFieldsIn('awaiting-consent', policy202310)).toEqual([])
})

it('by 2020 disputes and disassociation go through support, by 2023 through the program', () => {
  expect([policy202007, policy202310].map(mayDispute)).toEqual([false, true])
  expect([policy202007, policy202310].map(disassociationReason)).toEqual([null, 'required'])
  const disassociation = { ...policy202310.disassociation, reasonRequired: false }
  expect(disassociationReason({ disassociation })).toBe('optional')
})

describe.each([
  ['2020-07', ['submitted', 'action-required']],
  ['2023-10', ['action-required']],
] as const)('of a claim sent by the policy %s', (policyId, openIn) => {
  const states = [...localStates, ...serviceStates, 'awaiting-consent']
  const open = ['products', 'workloads', 'mpnId', 'contacts', 'comment']
  const fields = Object.keys(emptyClaimContent) as (keyof ClaimContent)[]
  // Another value in every field, whatever it is.
  const other = Object.fromEntries(fields.map(name => [name, `another ${name}`])) as unknown as ClaimContent

  it.each(states)('in the state %s, exactly what the policy names may change', state => {
    const closed = closedChanges(emptyClaimContent, other, openFieldsOf({ state, policyId }))
    const mayChange = fields.filter(name => !closed.includes(name))
    const isOpen = openIn.some(one => one === state)
    expect(mayChange).toEqual(['draft', 'ready'].includes(state) ? fields : isOpen ? open : [])
    expect(mayResubmit({ state, policyId })).toBe(isOpen)
  })
})
