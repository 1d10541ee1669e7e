import { once } from 'node:events'
import { delimiter, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const projectFolder = resolve(import.meta.dirname, '../..')

export interface LaunchOptions {
  readonly dataFolder: string
  /** Null for the one that the settings name. */
  readonly serviceUrl?: string | null
  /** Null for none: one must sign in. */
  readonly token?: string | null
  readonly language?: 'en' | 'it'
  readonly pickFiles?: string
  /** As a keyring's, whose desktop session the app then belongs to. */
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  /** The next time that the system's dialog for files would open, these are picked. */
  pickFiles(...paths: string[]): Promise<void>
  /** Puts the laptop's clock forward, as far as main goes by it. */
  advanceClock(ms: number): Promise<void>
  /** Quits as a user does, with everything saved; true when the program ended by itself. */
  quit(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

/** Starts the built app in the real Electron with a data folder of its own, and waits for its window. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const executablePath = process.env.CLAIMDESK_ELECTRON
  if (!executablePath) throw new Error('CLAIMDESK_ELECTRON is not set: run the tests by npm run test:e2e.')
  const electron = await _electron.launch({
    executablePath,
    cwd: projectFolder,
    // Nothing is to be seen of a dialog that glides in, and each test would wait for it.
    // Without a graphics processor Chromium tries three times for one at each start before it goes on without.
    args: ['--force-prefers-reduced-motion', '--disable-gpu', '.', `--user-data-dir=${options.dataFolder}`],
    env: {
      ...definedVariables(process.env),
      ...(options.serviceUrl !== null && {
        CLAIMDESK_SERVICE_URL: options.serviceUrl ?? 'http://127.0.0.1:9',
      }),
      ...(options.token !== null && { CLAIMDESK_TOKEN: options.token ?? 'sandbox-admin' }),
      CLAIMDESK_LANG: options.language ?? 'en',
      ...options.env,
      ...(options.pickFiles !== undefined && { CLAIMDESK_PICK_FILES: options.pickFiles }),
    },
  })
  const page = await electron.firstWindow()
  const child = electron.process()
  const ended = async (act: () => unknown) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    await act()
    await exit
  }
  return {
    electron,
    page,
    pickFiles: (...paths) =>
      electron.evaluate((_electron, files) => {
        process.env.CLAIMDESK_PICK_FILES = files
      }, paths.join(delimiter)),
    advanceClock: ms =>
      electron.evaluate((_electron, ahead) => {
        process.env.CLAIMDESK_CLOCK_AHEAD_MS = ahead
      }, String(ms)),
    quit: () => ended(() => electron.close()),
    kill: () => ended(() => child.kill('SIGKILL')),
  }
}

function definedVariables(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
