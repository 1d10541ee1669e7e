import { cp, rm } from 'node:fs/promises'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { TestService } from '../../support/service.ts'
import type { KillableApp } from './killable-app.ts'

/** What the user knows of a claim. */
export interface KnownClaim {
  readonly id: ClaimId
  readonly number: number
  /** Of its documents, in order. */
  readonly hashes: readonly string[]
  comment: string
  /** The user wants it to reach the service. */
  isWanted: boolean
}

/** What the user knows, without asking anybody. */
export interface Model {
  readonly claims: KnownClaim[]
  isOnline: boolean
  hasBackup: boolean
}

/** The real thing: the app's process, and the sandbox service. */
export class World {
  readonly app: KillableApp
  readonly service: TestService
  readonly backupFolder: string
  /** How often what happened: a run that met nothing proves nothing. */
  readonly counts: Map<string, number>

  constructor(app: KillableApp, service: TestService, backupFolder: string, counts: Map<string, number>) {
    this.app = app
    this.service = service
    this.backupFolder = backupFolder
    this.counts = counts
  }

  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }

  /** The service's data as it is now, put aside. */
  async backUpService(isOnline: boolean): Promise<void> {
    await this.service.stop()
    await rm(this.backupFolder, { recursive: true, force: true })
    await cp(this.service.dataFolder, this.backupFolder, { recursive: true })
    if (isOnline) await this.service.restart()
  }

  /** The service goes back to what was put aside. */
  async restoreService(isOnline: boolean): Promise<void> {
    await this.service.stop()
    await rm(this.service.dataFolder, { recursive: true, force: true })
    await cp(this.backupFolder, this.service.dataFolder, { recursive: true })
    if (isOnline) await this.service.restart()
  }
}
