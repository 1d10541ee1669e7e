import { type SyncQuestion, syncQuestions } from '../../../src/shared/ipc/sync-procedures.ts'
import type { Model } from './model.ts'
import type { World } from './world.ts'

// Rounds of `Sync now` within which everything must be at rest: a conflict or a loss costs a few.
const mostRounds = 40

const asQuestion = (code: string | null): SyncQuestion | undefined =>
  syncQuestions.find(question => question === code)

/** The network is well, the service runs, and the user answers what is asked, until nothing waits. */
export async function heal(model: Model, world: World): Promise<void> {
  const { app, service } = world
  if (!model.isOnline) await service.restart()
  await service.clearFaults()
  await app.ask('resume', {})
  for (let round = 0; round < mostRounds; round += 1) {
    const { waiting, problem } = await app.ask('sync', {})
    const question = asQuestion(problem)
    if (question !== undefined) {
      world.count(`asked: ${question}`)
      await app.ask('answer', { question })
    }
    const isSettling = await settle(model, world)
    if (waiting === 0 && problem === null && !isSettling) return
  }
  throw new Error(`Not at rest after ${mostRounds} rounds: ${JSON.stringify(await app.ask('sync', {}))}`)
}

/** Whether there was anything that only the user could settle. */
async function settle(model: Model, world: World): Promise<boolean> {
  const { lost, taken, replies } = await world.app.ask('settle', {})
  for (const claim of model.claims) if (taken.includes(claim.id)) claim.tookTheirs = true
  world.count('lost, sent again', lost)
  world.count('in conflict', taken.length)
  world.count('messages that came back', replies)
  return lost + taken.length + replies > 0
}
