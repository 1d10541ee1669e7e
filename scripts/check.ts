import { runChecks } from './checks/checks.ts'
import { endOnSignal } from './workspace/signals.ts'

endOnSignal()
const results = await runChecks()
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
