import { runEndToEnd } from './testing/run-end-to-end.ts'
import { endOnSignal } from './workspace/signals.ts'

endOnSignal()
const { failed } = await runEndToEnd(process.argv.slice(2))
process.exitCode = failed === 0 ? 0 : 1
