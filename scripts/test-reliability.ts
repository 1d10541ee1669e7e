import { parseArgs } from 'node:util'
import { runEndToEnd } from './testing/run-end-to-end.ts'
import { endOnSignal } from './workspace/signals.ts'
import { showTool } from './workspace/tool.ts'

// The full counts behind docs/RELIABILITY.md: `npm run test:reliability -- --only kills,power --share 0.1 --seed 42 --minutes 4`.
// Each test prints its seed and what it met; hours on a machine of two processors.
endOnSignal()
const { values } = parseArgs({
  options: {
    /** Names of the parts below, by commas. */
    only: { type: 'string' },
    /** Of the full counts. */
    share: { type: 'string', default: '1' },
    seed: { type: 'string' },
    /** After which kills end, as they do by their number: several runs by seeds of their own add up. */
    minutes: { type: 'string' },
  },
})

interface Part {
  readonly tests: readonly string[]
  /** Environment variables and their full counts. */
  readonly counts: Readonly<Record<string, number>>
}

const parts: Readonly<Record<string, Part>> = {
  kills: { tests: ['test/faults/user'], counts: { CLAIMDESK_KILLS: 800 } },
  migrations: { tests: ['test/faults/migrations'], counts: { CLAIMDESK_MIGRATION_KILLS: 200 } },
  restores: { tests: ['test/faults/restore'], counts: { CLAIMDESK_RESTORE_KILLS: 200 } },
  power: {
    tests: ['test/faults/power'],
    counts: { CLAIMDESK_POWER_STEPS: 60, CLAIMDESK_POWER_CUTS: 100_000 },
  },
  damage: { tests: ['test/faults/damage'], counts: { CLAIMDESK_DAMAGES: 1_000 } },
  documents: {
    tests: ['test/faults/kill.test.ts', 'test/integration/vault/key-change-faults.test.ts'],
    counts: { CLAIMDESK_FAULT_RUNS: 200 },
  },
  schedules: { tests: ['test/faults/sync'], counts: { CLAIMDESK_FAULT_SEEDS: 1_000 } },
  calls: { tests: ['test/integration/ipc'], counts: { CLAIMDESK_FUZZ_RUNS: 10_000 } },
}

/** In the window, on as many claims as a distributor has. */
const list = {
  tests: ['test/e2e/many-claims.spec.ts', 'test/e2e/import-and-export.spec.ts'],
  env: { CLAIMDESK_MANY_CLAIMS: '100000', CLAIMDESK_IMPORT_ROWS: '10000' },
}

const chosen = values.only?.split(',') ?? [...Object.keys(parts), 'list']
const unknown = chosen.filter(name => name !== 'list' && !(name in parts))
if (unknown.length > 0)
  throw new Error(`No part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}, list.`)

if (values.seed !== undefined) {
  process.env.CLAIMDESK_FAULT_SEED = values.seed
  process.env.CLAIMDESK_FUZZ_SEED = values.seed
}
if (values.minutes !== undefined) process.env.CLAIMDESK_MINUTES = values.minutes
const failed: string[] = []
for (const name of chosen) {
  if (name === 'list') {
    Object.assign(process.env, list.env)
    if ((await runEndToEnd(list.tests)).failed > 0) failed.push(name)
    continue
  }
  const { tests = [], counts = {} } = parts[name] ?? {}
  for (const [variable, full] of Object.entries(counts))
    process.env[variable] = String(Math.max(1, Math.round(full * Number(values.share))))
  process.stdout.write(`\n${name}\n`)
  const args = ['run', '--config', 'test/vitest.config.ts', ...tests]
  const { exitCode } = await showTool(['vitest', 'vitest'], args)
  if (exitCode !== 0) failed.push(name)
}
process.stdout.write(failed.length === 0 ? '\nEverything held.\n' : `\nFailed: ${failed.join(', ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
