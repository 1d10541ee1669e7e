import { expect, it } from 'vitest'
import { type RenewalStage, renewalOf } from '../../../../src/shared/domain/renewal.ts'

const today = '2026-03-16'

function approved(...ends: (string | null)[]) {
  const subscriptions = ends.map((endsOn, index) => ({ itemKey: `${index}`, subscriptionId: 's', endsOn }))
  return { state: 'approved', solutionArea: 'business-applications', subscriptions } as const
}

it.each<[string, number, RenewalStage | undefined]>([
  ['2026-05-16', 61, undefined],
  ['2026-05-15', 60, 60],
  ['2026-04-16', 31, 60],
  ['2026-04-15', 30, 30],
  ['2026-03-24', 8, 30],
  ['2026-03-23', 7, 7],
  ['2026-03-16', 0, 7],
  ['2026-03-15', -1, 'ended'],
])('a subscription that ends on %s, in %d days, is at stage %s', (endsOn, daysLeft, stage) => {
  const { subscriptions, ...claim } = approved(endsOn)
  const renewal = renewalOf({ ...claim, subscriptions: [...subscriptions] }, today)
  expect(renewal ?? undefined).toEqual(stage === undefined ? undefined : { endsOn, daysLeft, stage })
})

it('of several subscriptions the first that ends counts, and those without an end do not', () => {
  const { subscriptions, ...claim } = approved(null, '2026-05-01', '2026-04-01')
  expect(renewalOf({ ...claim, subscriptions: [...subscriptions] }, today)?.endsOn).toBe('2026-04-01')
  expect(renewalOf({ ...claim, subscriptions: [] }, today)).toBeNull()
})

it('only approved Business Applications claims are renewed', () => {
  const subscriptions = [...approved(today).subscriptions]
  expect(renewalOf({ ...approved(), state: 'rejected', subscriptions }, today)).toBeNull()
  expect(renewalOf({ ...approved(), solutionArea: 'microsoft-365', subscriptions }, today)).toBeNull()
})
