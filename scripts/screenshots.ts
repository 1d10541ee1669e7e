import { runEndToEnd } from './testing/run-end-to-end.ts'
import { announce } from './workspace/announce.ts'
import { endOnSignal } from './workspace/signals.ts'

endOnSignal()
// Playwright takes the last of two configurations named.
const { failed } = await runEndToEnd(['--config', 'test/screenshots.config.ts'])
if (failed === 0) announce('The pictures are in .claimdesk/screenshots, the one of the README in docs.')
process.exitCode = failed === 0 ? 0 : 1
