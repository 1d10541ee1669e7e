import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts'
import { startService, type TestService } from './service.ts'

interface Fixtures {
  /** An empty folder, gone after the test. */
  folder: string
  /** The app's data folder. */
  dataFolder: string
  /** A sandbox service of this test alone. */
  service: TestService
  /** Starts the app on the test's data folder and service; whatever still runs after the test is killed. */
  launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-e2e-'))
    await use(folder)
    // A process that was just killed may still be letting go of its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },
  dataFolder: async ({ folder }, use) => use(join(folder, 'data')),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  service: async ({}, use) => {
    const service = await startService()
    await use(service)
    await service.remove()
  },
  launch: async ({ dataFolder, service }, use) => {
    const running: RunningApp[] = []
    await use(async options => {
      const app = await launchApp({ dataFolder, serviceUrl: service.url, ...options })
      running.push(app)
      return app
    })
    await Promise.all(running.map(app => app.kill()))
  },
})
