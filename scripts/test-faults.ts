import { parseArgs } from 'node:util'
import { endOnSignal } from './workspace/signals.ts'
import { showTool } from './workspace/tool.ts'

// Schedules of faults: `npm run test:faults -- --seeds 1000 --seed 42 --steps 100 --jobs 2 --minutes 60 --shrink`.
endOnSignal()
const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    steps: { type: 'string' },
    jobs: { type: 'string' },
    minutes: { type: 'string' },
    shrink: { type: 'boolean', default: false },
  },
})
const variables = {
  CLAIMDESK_FAULT_SEEDS: values.seeds,
  CLAIMDESK_FAULT_SEED: values.seed,
  CLAIMDESK_FAULT_STEPS: values.steps,
  CLAIMDESK_FAULT_JOBS: values.jobs,
  CLAIMDESK_FAULT_MINUTES: values.minutes,
  CLAIMDESK_FAULT_SHRINK: values.shrink ? '1' : undefined,
}
for (const [name, value] of Object.entries(variables)) if (value !== undefined) process.env[name] = value
const { exitCode } = await showTool(
  ['vitest', 'vitest'],
  ['run', '--config', 'test/vitest.config.ts', 'test/faults/sync'],
)
process.exitCode = exitCode
