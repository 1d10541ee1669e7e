import fc from 'fast-check'
import { decisionSchema } from '../../../../src/shared/service-api/claims.ts'
import { serviceWentBack } from '../model.ts'
import type { World } from '../world.ts'
import { command, pick } from './command.ts'

export const offline = command(
  'offline',
  async (model, { service }) => {
    await service.stop()
    model.isOnline = false
  },
  ({ isOnline }) => isOnline,
)
export const onlineAndSync = command('online, sync now', async (model, { app, service }) => {
  if (!model.isOnline) await service.restart()
  model.isOnline = true
  await app.ask('sync', {})
})

/** The `at`th of the service's claims, as the reviewer sees it. */
async function claimOf({ service }: World, at: number) {
  const { claims } = await service.state()
  return claims.length === 0 ? null : pick(claims, at)
}

const decisions = [
  'under-review',
  'action-required',
  'action-required',
  'action-required',
  'approved',
  'rejected',
] as const
export const decide = fc.tuple(fc.nat(50), fc.constantFrom(...decisions)).map(([at, status]) =>
  command(
    `reviewer: ${status} for ${at}`,
    async (_, world) => {
      const claim = await claimOf(world, at)
      if (claim === null) return
      const wish = { status, ...(status === 'action-required' ? { comment: 'Page 2 is not signed.' } : {}) }
      // The life cycle may have no such way; then the reviewer's page would not have offered it.
      await world.service.decide(claim.id, wish).catch((error: unknown) => {
        if (!String(error).includes(' 409')) throw error
      })
    },
    ({ isOnline }) => isOnline,
  ),
)

export const comment = fc.nat(50).map(at =>
  command(
    `reviewer: a comment on ${at}`,
    async (_, world) => {
      const claim = await claimOf(world, at)
      if (claim === null) return
      const text = `Seen in version ${claim.version}.`
      await world.service.decide(claim.id, decisionSchema.parse({ status: claim.status, comment: text }))
    },
    ({ isOnline }) => isOnline,
  ),
)

export const backUp = command('the service is backed up', async (model, world) => {
  await world.backUpService(model.isOnline)
  model.hasBackup = true
})
export const restore = command(
  'the service goes back to its backup',
  async (model, world) => {
    await world.restoreService(model.isOnline)
    serviceWentBack(model)
  },
  ({ hasBackup }) => hasBackup,
)
