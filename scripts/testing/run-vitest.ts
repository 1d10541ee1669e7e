import { announce } from '../workspace/announce.ts'
import { showTool } from '../workspace/tool.ts'
import { freshReportFile, readReport } from './report.ts'
import { type Totals, withExitCode } from './totals.ts'

const timeoutMs = 30 * 60_000

/** What we read of Vitest's JSON report. */
interface VitestReport {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Runs the unit and integration tests, with their output in the terminal. */
export async function runVitest(): Promise<Totals> {
  const file = await freshReportFile('vitest.json')
  const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json']
  const { exitCode, timedOut } = await showTool(
    ['vitest', 'vitest'],
    [...args, `--outputFile.json=${file}`],
    {
      timeoutMs,
    },
  )
  if (timedOut) announce(`Vitest was ended after ${timeoutMs / 60_000} minutes`)
  const report = await readReport<VitestReport>(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  return withExitCode({ passed: report.numPassedTests, failed: countFailed(report) }, exitCode)
}

function countFailed(report: VitestReport): number {
  return report.testResults.reduce((total, testFile) => {
    const failed = testFile.assertionResults.filter(({ status }) => status === 'failed').length
    // A file that could not even be loaded has failed without a test of its own.
    return total + (failed === 0 && testFile.status === 'failed' ? 1 : failed)
  }, 0)
}
