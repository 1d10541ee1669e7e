import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { createHousekeeping, type Housekeeping } from '../../src/main/documents/housekeeping.ts'
import { inOrder } from '../../src/main/sqlite/migrate.ts'
import { type ClaimStore, openClaimStore } from '../../src/main/store/open.ts'
import { openSafe, type Safe } from '../../src/main/vault/safe.ts'
import type { Vault } from '../../src/main/vault/vault.ts'
import { vaultWorkerUrl } from '../support/worker-entries.ts'

/** Both databases of a data folder with what sweeps them, as the program joins them. Plain Node loads this file, too. */
export interface Desk {
  readonly store: ClaimStore
  readonly vault: Vault
  readonly safe: Safe
  readonly housekeeping: Housekeeping
  close(): Promise<void>
}

export interface DeskOptions {
  readonly folder: string
  readonly clock: () => Date
  /** The vault's own worker unless given. */
  readonly workerUrl?: URL
}

const main = new URL('../../src/main/', import.meta.url)

/** The migrations of one of the databases, by their files' names, as plain Node finds them. */
export function migrationsOf(database: 'store' | 'vault'): Record<string, string> {
  const url = new URL(`${database}/migrations/`, main)
  return Object.fromEntries(
    readdirSync(url).map(name => [`./migrations/${name}`, readFileSync(new URL(name, url), 'utf8')]),
  )
}

function onDefect(where: string, error: unknown): void {
  process.stderr.write(`A defect in ${where}: ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
}

/** `claims.db` alone. */
export function openStore(folder: string, clock: () => Date): ClaimStore {
  const store = openClaimStore({
    file: join(folder, 'claims.db'),
    clock,
    newId: v7,
    who: () => 'Paola Verdi',
    migrations: inOrder(migrationsOf('store')),
  })
  if (!store.ok) throw new Error(`claims.db does not open: ${store.problem.code}`)
  return store.value
}

export async function openDesk({ folder, clock, workerUrl }: DeskOptions): Promise<Desk> {
  const store = openStore(folder, clock)
  const safe = await openSafe({
    file: join(folder, 'vault.db'),
    keyFile: join(folder, 'vault-key.json'),
    protector: {
      protection: 'file-permissions',
      wrap: async secret => Buffer.from(secret),
      unwrap: async wrapped => Buffer.from(wrapped),
    },
    workerUrl: workerUrl ?? vaultWorkerUrl,
    migrations: migrationsOf('vault'),
    clock,
    newId: v7,
    onChanged: () => undefined,
    onDefect,
    pair: {
      pairId: store.device.pairId(),
      hasClaims: () => store.claims.list({ search: '', offset: 0, limit: 1 }).total > 0,
      hashes: store.attachments.referencedHashes,
    },
  })
  if (!safe.ok) {
    store.close()
    throw new Error(`vault.db does not open: ${safe.problem.code}`)
  }
  const { vault } = safe.value
  const timers = { after: () => () => {} }
  return {
    store,
    vault,
    safe: safe.value,
    housekeeping: createHousekeeping({ store, vault, timers, onDefect }),
    async close() {
      await vault.close()
      store.close()
    },
  }
}
