import { buildApp } from '../app/build-app.ts'
import { electronEnvironment } from '../app/electron-environment.ts'
import { openDisplay } from '../runtime/display.ts'
import { offerKeyring, requireSystemPackages } from '../runtime/system-packages.ts'
import { announce, messageOf } from '../workspace/announce.ts'
import { showTool } from '../workspace/tool.ts'
import { freshReportFile, readReport } from './report.ts'
import { type Totals, withExitCode } from './totals.ts'

const timeoutMs = 30 * 60_000

/** What we read of Playwright's JSON report; `errors` are those outside of any test. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}

/** Builds the app and runs the end-to-end tests in the real Electron. What keeps them from running is a failure. */
export function runEndToEnd(playwrightArgs: readonly string[] = []): Promise<Totals> {
  return runOn(async () => (await buildApp()).executable, playwrightArgs)
}

/** Runs Playwright on a program that `make` answers the path of. What keeps it from running is a failure. */
export async function runOn(make: () => Promise<string>, playwrightArgs: readonly string[]): Promise<Totals> {
  try {
    const executable = await make()
    await requireSystemPackages(executable)
    await offerKeyring()
    const display = await openDisplay()
    try {
      return await runPlaywright(playwrightArgs, { ...display.env, CLAIMDESK_ELECTRON: executable })
    } finally {
      display.close()
    }
  } catch (error) {
    announce(`The end-to-end tests could not be run: ${messageOf(error)}`)
    return { passed: 0, failed: 1 }
  }
}

async function runPlaywright(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Totals> {
  const file = await freshReportFile('playwright.json')
  const fixed = ['test', '--config', 'test/playwright.config.ts', '--retries=0', '--reporter=list,json']
  const { exitCode, timedOut } = await showTool(['@playwright/test', 'playwright'], [...fixed, ...args], {
    env: { ...electronEnvironment(), ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    timeoutMs,
  })
  if (timedOut) announce(`Playwright was ended after ${timeoutMs / 60_000} minutes`)
  const report = await readReport<PlaywrightReport>(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return withExitCode({ passed: expected, failed: unexpected + flaky + report.errors.length }, exitCode)
}
