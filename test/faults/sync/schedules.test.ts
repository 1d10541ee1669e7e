import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { test } from 'vitest'
import { benchCustomers } from '../../bench/bench-customers.ts'
import { startService } from '../../support/service.ts'
import { builtApp } from './built-app.ts'
import { schedules } from './commands.ts'
import { agree } from './heal.ts'
import { KillableApp } from './killable-app.ts'
import { type Model, World } from './model.ts'

const seeds = Number(process.env.CLAIMDESK_FAULT_SEEDS ?? 5)
const steps = Number(process.env.CLAIMDESK_FAULT_STEPS ?? 100)
const firstSeed = Number(process.env.CLAIMDESK_FAULT_SEED ?? Date.now() % 1_000_000)
// A failing schedule is made shorter only where that is asked for: it takes minutes.
const isShrinking = process.env.CLAIMDESK_FAULT_SHRINK === '1'

/** A world of its own for one schedule, gone after it. */
async function inNewWorld(
  { program, vaultWorker }: Awaited<ReturnType<typeof builtApp>>,
  counts: Map<string, number>,
  use: (world: World) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-schedule-'))
  const service = await startService({ customers: benchCustomers(steps) })
  const app = new KillableApp(program, join(folder, 'data'), service.url, vaultWorker)
  try {
    await use(new World(app, service, join(folder, 'backup'), counts))
  } finally {
    await app.kill()
    await service.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

test(`${seeds} schedules of up to ${steps} faults and wishes end with service and user agreed`, {
  timeout: 60_000 + seeds * 60_000,
}, async () => {
  const built = await builtApp()
  const counts = new Map<string, number>()
  for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
    const property = fc.asyncProperty(schedules(steps), commands =>
      inNewWorld(built, counts, async real => {
        const model: Model = { claims: [], isOnline: true, hasBackup: false }
        await fc.asyncModelRun(() => ({ model, real }), commands)
        await agree(model, real)
      }),
    )
    await fc.assert(property, { seed, numRuns: 1, unbiased: true, endOnFailure: !isShrinking })
  }
  const figures = JSON.stringify(Object.fromEntries(counts))
  process.stdout.write(`Seeds ${firstSeed} to ${firstSeed + seeds - 1}: ${figures}\n`)
})
