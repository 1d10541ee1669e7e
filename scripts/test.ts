import { runChecks } from './checks/checks.ts'
import { runEndToEnd } from './testing/run-end-to-end.ts'
import { runPackaged } from './testing/run-packaged.ts'
import { runVitest } from './testing/run-vitest.ts'
import { sum, type Totals } from './testing/totals.ts'
import { endOnSignal } from './workspace/signals.ts'

async function countChecks(): Promise<Totals> {
  const results = await runChecks()
  const passed = results.filter(result => result.passed).length
  return { passed, failed: results.length - passed }
}

const parts = [
  { name: 'Checks', run: countChecks },
  { name: 'Unit and integration tests', run: runVitest },
  { name: 'End-to-end tests', run: runEndToEnd },
  // Packages of other systems are made on those.
  ...(process.platform === 'linux' ? [{ name: 'Tests of the package', run: runPackaged }] : []),
]

endOnSignal()
const totals: Totals[] = []
for (const { name, run } of parts) {
  process.stdout.write(`\n${name}\n`)
  totals.push(await run())
}
process.stdout.write('\n')
for (const [index, { passed, failed }] of totals.entries()) {
  process.stdout.write(`${parts[index]?.name}: ${passed} of ${passed + failed}\n`)
}
const { passed, failed } = sum(totals)
process.exitCode = failed === 0 ? 0 : 1
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
