import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createHolidayCalendar } from '../../../src/main/claims/holiday-calendar.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import { createPolicyChange } from '../../../src/main/claims/policy-change.ts'
import { settingsHandlers } from '../../../src/main/ipc/handlers/settings.ts'
import type { Desk } from './desk.ts'
import { aWorld } from './world.ts'

const within = { timeout: 15_000, interval: 20 }

function settingsOf({ store, sync }: Desk, serviceUrl: string) {
  const facts = knownFacts(store, serviceUrl)
  const clock = () => new Date()
  return settingsHandlers({
    store,
    sync,
    facts,
    policyChange: createPolicyChange({ store, facts, clock }),
    holidays: createHolidayCalendar({
      choice: () => null,
      load: async () => (await import('date-holidays')).default,
      clock,
      onKnown: () => undefined,
      onDefect: () => undefined,
    }),
    systemLanguage: () => 'en',
    management: null,
    onSettingsChanged: () => undefined,
    changed: () => undefined,
  })
}

it('what a metered network held back goes at once when the switch is turned off', async () => {
  const world = await aWorld()
  const desk = await world.start()
  const settings = settingsOf(desk, world.service.url)
  await settings.change({ metered: { isAlways: true, holdOverMb: 1 } })
  const { id } = await desk.submit([randomBytes(1_000_001)])
  await expect
    .poll(() => desk.sync.outbox(), within)
    .toMatchObject([{ claimId: id, problem: { code: 'waits-for-unmetered' } }])
  await expect.poll(() => desk.sync.status().state, within).toBe('waiting')
  await settings.change({ metered: { isAlways: false, holdOverMb: 1 } })
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
})
