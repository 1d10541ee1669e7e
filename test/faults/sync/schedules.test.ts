import { expect, test, vi } from 'vitest'
import { fastFolder } from '../../support/fast-folder.ts'
import { builtApp } from './built-app.ts'
import { keptSeeds } from './kept-seeds.ts'
import { runSchedules } from './run-schedules.ts'

const { env } = process
const seeds = Number(env.CLAIMDESK_FAULT_SEEDS ?? 10)
const steps = Number(env.CLAIMDESK_FAULT_STEPS ?? 100)
const jobs = Number(env.CLAIMDESK_FAULT_JOBS ?? 3)
// The same ones unless others are asked for: what somebody changes must not fail by what another seed finds in the rest.
const firstSeed = Number(env.CLAIMDESK_FAULT_SEED ?? 1)
const longestMs = Number(env.CLAIMDESK_FAULT_MINUTES ?? Number.POSITIVE_INFINITY) * 60_000
const isShrinking = env.CLAIMDESK_FAULT_SHRINK === '1'

// kill -9 leaves what was written to files, so that a folder in memory shows the same.
vi.stubEnv('TMPDIR', fastFolder)

const say = (line: string) => void process.stdout.write(`${line}\n`)

test(`schedules of ${steps} faults and wishes end with service and user agreed`, {
  timeout: 120_000 + seeds * 60_000,
}, async () => {
  const ownSeeds = Array.from({ length: seeds }, (_, number) => firstSeed + number)
  const isChosen = env.CLAIMDESK_FAULT_SEED !== undefined
  const all = isChosen ? ownSeeds : [...keptSeeds.map(({ seed }) => seed), ...ownSeeds]
  const counts = new Map<string, number>()
  const startedMs = performance.now()
  const tookMs = () => performance.now() - startedMs
  let ended = 0
  const failures = await runSchedules(await builtApp(), counts, {
    seeds: all,
    steps,
    jobs,
    isShrinking,
    mayBegin: () => tookMs() < longestMs,
    onEnd(seed, failure) {
      ended += 1
      const again = `npm run test:faults -- --seed ${seed} --seeds 1 --steps ${steps}`
      if (failure !== null)
        say(`Seed ${seed} failed. Again: ${again}; shorter: ${again} --shrink\n${failure}`)
      if (ended % 20 === 0) say(`${ended} schedules ended, ${Math.round(tookMs() / 1000)} s`)
    },
  })
  const figures = JSON.stringify(Object.fromEntries([...counts].toSorted()))
  say(`From seed ${firstSeed} on, ${ended} schedules, ${Math.round(tookMs() / 1000)} s: ${figures}`)
  expect(
    failures.map(({ seed }) => seed),
    'seeds that failed',
  ).toEqual([])
})
