import { expect } from 'vitest'
import { type SyncQuestion, syncQuestions } from '../../../src/shared/ipc/sync-procedures.ts'
import type { Model, World } from './model.ts'

// Rounds of `Sync now` within which everything must be at rest: a conflict or a loss costs a few.
const mostRounds = 40

const asQuestion = (code: string | null): SyncQuestion | undefined =>
  syncQuestions.find(question => question === code)

/** The network is well, the service runs, and the user answers what is asked, until nothing waits. */
async function heal(world: World): Promise<void> {
  const { app, service } = world
  await service.clearFaults()
  await app.ask('resume', {})
  for (let round = 0; round < mostRounds; round += 1) {
    const { waiting, problem } = await app.ask('sync', {})
    const question = asQuestion(problem)
    if (question !== undefined) {
      world.count(`asked: ${question}`)
      await app.ask('answer', { question })
    }
    const isSettling = await app.ask('settle', {})
    if (isSettling) world.count('lost or in conflict')
    if (waiting === 0 && problem === null && !isSettling) return
  }
  throw new Error(`Not at rest after ${mostRounds} rounds: ${JSON.stringify(await app.ask('sync', {}))}`)
}

/** After healing: what the user wanted is there once, whole, as the user wrote it; nothing else is; both sides agree. */
export async function agree(model: Model, world: World): Promise<void> {
  if (!model.isOnline) await world.service.restart()
  await heal(world)
  const { claims, uploads, comments } = await world.service.state()
  const { claims: local, defects } = await world.app.ask('report', {})
  expect(defects).toEqual([])

  // Each of the user's claims has its own customer: two of one customer would be one claim sent twice.
  expect(new Set(claims.map(({ submission }) => submission.customer.tenantId)).size).toBe(claims.length)
  world.count('claims at the service', claims.length)
  const whole = new Set(uploads.filter(({ complete }) => complete).map(({ sha256 }) => sha256))
  for (const known of model.claims) {
    const there = claims.find(({ id }) => id === known.id)
    const here = local.find(({ id }) => id === known.id)
    const about = `claim ${known.number} (${known.id}), here ${here?.state}, there ${there?.status}`
    if (there === undefined) {
      expect(known.isWanted, `${about}: missing at the service`).toBe(false)
      continue
    }
    // Also one that was taken back after the service had it, unknown to both: the laptop follows, and says so.
    expect(here?.state, about).toBe(there.status)
    // A service that went back to a backup has lost what was said since; the laptop has not.
    const said = comments.filter(({ claimId }) => claimId === known.id).length
    expect(here?.comments, about).toBeGreaterThanOrEqual(said)
    expect(there.documents, about).toEqual(known.hashes)
    for (const sha256 of known.hashes) expect(whole, about).toContain(sha256)
  }
  expect(claims.map(({ id }) => id).filter(id => !model.claims.some(known => known.id === id))).toEqual([])
}
