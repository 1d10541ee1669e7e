import { expect, it } from 'vitest'
import { problem } from '../../../../../src/shared/domain/problem.ts'
import { problemChanges } from '../../../../../src/shared/domain/rules/problem-changes.ts'

const missing = problem('subscription-required', { path: 'products.a.subscriptionId' })

it('tells what appeared and what is gone, place by place', () => {
  const elsewhere = { ...missing, path: 'products.b.subscriptionId' }
  expect(problemChanges([missing], [elsewhere])).toEqual({ appeared: [elsewhere], gone: [missing] })
})

it('takes a problem told in other figures for the same', () => {
  const old = (months: number) => problem('poe-date-old', { path: 'documents', params: { months } })
  expect(problemChanges([old(12)], [old(6)])).toEqual({ appeared: [], gone: [] })
})

it('takes a warning that became a blocker for another problem', () => {
  const warning = problem('poe-missing', { severity: 'warning' })
  const blocker = problem('poe-missing')
  expect(problemChanges([warning], [blocker])).toEqual({ appeared: [blocker], gone: [warning] })
})
