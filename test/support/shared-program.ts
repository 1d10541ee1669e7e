import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from './e2e-test.ts'
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts'
import { startService, type TestService } from './service.ts'

/** What the tests of a file have in common; to be asked within a test. */
export interface SharedProgram {
  /** An empty folder at first, gone after the last test. */
  readonly folder: string
  readonly dataFolder: string
  readonly service: TestService
  readonly app: RunningApp
}

/**
 * One program and one service for all tests of a file or a `describe`, which then run in order and each begin on the list of
 * claims: a start costs as much as most of them. For tests that mind neither another's claims nor what it has set.
 */
export function shareProgram(options: Partial<LaunchOptions> = {}): SharedProgram {
  test.describe.configure({ mode: 'default' })
  let shared: SharedProgram | undefined

  test.beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-e2e-'))
    const dataFolder = join(folder, 'data')
    const service = await startService()
    const app = await launchApp({ dataFolder, serviceUrl: service.url, ...options })
    shared = { folder, dataFolder, service, app }
  })

  test.beforeEach(async () => {
    await now().app.page.evaluate(() => {
      location.hash = '/claims'
    })
  })

  test.afterAll(async () => {
    await shared?.app.kill()
    await shared?.service.remove()
    if (shared !== undefined)
      await rm(shared.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })

  function now(): SharedProgram {
    if (shared === undefined) throw new Error('The shared program is there within tests alone.')
    return shared
  }
  return {
    get folder() {
      return now().folder
    },
    get dataFolder() {
      return now().dataFolder
    },
    get service() {
      return now().service
    },
    get app() {
      return now().app
    },
  }
}
