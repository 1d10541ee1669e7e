import { describe, expect, it } from 'vitest'
import { type ServiceState, serviceStates } from '../../../src/shared/domain/claim-state.ts'
import { aSandbox } from './asking.ts'
import { aSubmittedClaim } from './submitting.ts'

const dayMs = 86_400_000

/** Where the reviewer can lead a claim from each state (domain.md A4), written out beside the code's own table. */
const byBoth: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  submitted: ['under-review', 'action-required', 'approved', 'rejected'],
  'under-review': ['action-required', 'approved', 'rejected'],
  'action-required': ['submitted', 'rejected'],
  approved: ['rejected'],
  rejected: [],
  'in-dispute': ['approved', 'rejected-final'],
  'rejected-final': [],
}
const by2023: typeof byBoth = {
  ...byBoth,
  approved: ['rejected', 'rejected-final'],
  rejected: ['in-dispute'],
}

const wayTo: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  submitted: [],
  'under-review': ['under-review'],
  'action-required': ['action-required'],
  approved: ['approved'],
  rejected: ['rejected'],
  'in-dispute': ['rejected', 'in-dispute'],
  'rejected-final': ['rejected', 'in-dispute', 'rejected-final'],
}

describe.each([
  ['2020-07', byBoth, serviceStates.filter(state => !wayTo[state].includes('in-dispute'))],
  ['2023-10', by2023, serviceStates],
] as const)('by the policy %s', (policyId, table, reachable) => {
  it.each(reachable)('the reviewer leads a claim from %s only where the policy does', async from => {
    const service = await aSandbox()
    for (const to of serviceStates.filter(state => state !== from)) {
      const { id } = await aSubmittedClaim(service, { policyId })
      for (const status of wayTo[from]) await service.decide(id, { status })
      const decided = await service.decide(id, { status: to }).then(
        ({ status }) => status,
        (error: Error) => error.message,
      )
      expect([to, decided]).toEqual([
        to,
        table[from].includes(to) ? to : expect.stringContaining('transition-refused'),
      ])
    }
  })
})

it('a rejection is disputed within 30 days, and not a day later', async () => {
  const service = await aSandbox({ clock: () => new Date('2026-03-16T10:00:00.000Z') })
  const inTime = await aSubmittedClaim(service, { policyId: '2023-10' })
  const late = await aSubmittedClaim(service, { policyId: '2023-10' })
  for (const { id } of [inTime, late]) await service.decide(id, { status: 'rejected' })
  await service.advanceClock(30 * dayMs)
  expect(await service.decide(inTime.id, { status: 'in-dispute' })).toMatchObject({ status: 'in-dispute' })
  await service.advanceClock(dayMs)
  await expect(service.decide(late.id, { status: 'in-dispute' })).rejects.toThrow('transition-refused')
})

it('a claim that was approved after a dispute, and rejected again, is not disputed twice', async () => {
  const service = await aSandbox()
  const { id } = await aSubmittedClaim(service, { policyId: '2023-10' })
  for (const status of ['rejected', 'in-dispute', 'approved', 'rejected'] as const)
    await service.decide(id, { status })
  await expect(service.decide(id, { status: 'in-dispute' })).rejects.toThrow('transition-refused')
})
