import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchCustomers } from '../../bench/bench-customers.ts'
import { startService, type TestService } from '../../support/service.ts'
import type { AppProcesses } from './app-processes.ts'
import { KillableApp } from './killable-app.ts'

/** How often what happened: a run that met nothing proves nothing. */
export type Counts = Map<string, number>

/** The real thing: the app's process, and the sandbox service. */
export class World {
  readonly app: KillableApp
  readonly service: TestService
  readonly #backupFolder: string
  readonly #counts: Counts

  constructor(app: KillableApp, service: TestService, backupFolder: string, counts: Counts) {
    this.app = app
    this.service = service
    this.#backupFolder = backupFolder
    this.#counts = counts
  }

  count(what: string, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times)
  }

  /** The service's data as it is now, put aside. */
  async backUpService(isOnline: boolean): Promise<void> {
    await this.service.stop()
    await rm(this.#backupFolder, { recursive: true, force: true })
    await cp(this.service.dataFolder, this.#backupFolder, { recursive: true })
    if (isOnline) await this.service.restart()
  }

  /** The service goes back to what was put aside. */
  async restoreService(isOnline: boolean): Promise<void> {
    await this.service.stop()
    await rm(this.service.dataFolder, { recursive: true, force: true })
    await cp(this.#backupFolder, this.service.dataFolder, { recursive: true })
    if (isOnline) await this.service.restart()
  }
}

export interface WorldParts {
  readonly processes: AppProcesses
  readonly customers: number
  readonly counts: Counts
}

/** A world of its own for one schedule, gone after it. */
export async function inNewWorld(parts: WorldParts, use: (world: World) => Promise<void>): Promise<void> {
  const { processes, customers, counts } = parts
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-schedule-'))
  const service = await startService({ customers: benchCustomers(customers) })
  const place = { folder: join(folder, 'data'), serviceUrl: service.url }
  const app = new KillableApp(processes, place)
  try {
    await use(new World(app, service, join(folder, 'backup'), counts))
    await app.quit()
  } finally {
    await app.kill()
    await service.remove()
    await rm(folder, { recursive: true, force: true })
  }
}
