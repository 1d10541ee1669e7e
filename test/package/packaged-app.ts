import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'

/** The packaged program: of CLAIMDESK_ELECTRON, which `npm run test:package` sets. */
export function packagedProgram(): string {
  const program = process.env.CLAIMDESK_ELECTRON
  if (!program) throw new Error('CLAIMDESK_ELECTRON is not set: run this by npm run test:package.')
  return program
}

export interface PackagedApp {
  readonly page: Page
  /** As the system asks a program to end. */
  quit(): Promise<void>
}

/** Starts the packaged program as it is shipped. Its fuses keep Playwright's own way in closed: the page's debugger is left. */
export async function startPackaged(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<PackagedApp> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(
    packagedProgram(),
    [`--user-data-dir=${dataFolder}`, '--remote-debugging-port=0', ...sandbox],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  )
  // Whatever happens to the test, its program ends with it.
  process.once('exit', () => child.kill('SIGKILL'))
  const browser = await chromium.connectOverCDP(await debuggerOf(child))
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new Error('The packaged program shows no window.')
  return {
    page,
    async quit() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    },
  }
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The packaged program ended with code ${code}.`)))
    if (child.stderr === null) return reject(new Error('The packaged program has no output to read.'))
    createInterface({ input: child.stderr }).on('line', line => {
      const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
}
