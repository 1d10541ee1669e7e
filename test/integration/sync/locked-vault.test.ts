import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { must } from './desk.ts'
import { aWorld } from './world.ts'

const within = { timeout: 15_000, interval: 50 }
const passphrase = 'four words of mine'

it('a claim waits visibly while its documents are locked, and goes out once they are unlocked', async () => {
  const world = await aWorld()
  const first = await world.start({ isIdle: true })
  must(await first.safe.setPassphrase(passphrase))
  const { id, hashes } = await first.submit([randomBytes(50_000)])
  await world.quit(first)

  const desk = await world.start({ random: () => 1 })
  expect(desk.safe.status().isLocked).toBe(true)
  await expect
    .poll(() => desk.sync.outbox(), within)
    .toMatchObject([{ claimId: id, step: 'upload', problem: { code: 'vault-locked' }, sentBytes: 0 }])
  expect(await world.claimsAtService()).toEqual([])
  expect(desk.stateOf(id)).toMatch(/^(queued|sending)$/)

  must(await desk.safe.unlock(passphrase))
  await desk.sync.now()
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  expect(await world.claimsAtService()).toEqual([{ id, hashes }])
  expect(desk.defects).toEqual([])
})
