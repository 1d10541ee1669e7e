import { expect, test } from 'vitest'
import { gatheredChanges } from '../../../../src/main/ipc/gathered-changes.ts'
import type { ClaimId } from '../../../../src/shared/domain/identifiers.ts'
import { anId } from '../../../support/builders.ts'

function desk() {
  let now = 0
  let due: { readonly at: number; readonly work: () => void } | null = null
  const told: (readonly ClaimId[] | null)[] = []
  const change = gatheredChanges(ids => void told.push(ids), {
    nowMs: () => now,
    timers: {
      after(ms, work) {
        due = { at: now + ms, work }
        return () => undefined
      },
    },
  })
  return {
    told,
    change,
    pass(ms: number) {
      now += ms
      if (due === null || due.at > now) return
      const { work } = due
      due = null
      work()
    },
  }
}

test('a change is told at once, those that follow soon after together, each claim once', () => {
  const { told, change, pass } = desk()
  const [one, two] = [anId(), anId()] as ClaimId[]
  change([one as ClaimId])
  expect(told).toEqual([[one]])
  for (const id of [one, two, one]) change([id as ClaimId])
  expect(told).toHaveLength(1)
  pass(500)
  expect(told).toEqual([[one], [one, two]])
  pass(500)
  change([two as ClaimId])
  expect(told.at(-1)).toEqual([two])
  change([one as ClaimId])
  change(null)
  pass(500)
  expect(told.at(-1)).toBeNull()
})
