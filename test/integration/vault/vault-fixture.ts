import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database, { type Database as Connection } from 'better-sqlite3'
import { test as base } from 'vitest'
import type { KeyProtector } from '../../../src/main/vault/key/key-protector.ts'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import { openSafe, type Safe, type SafeOptions } from '../../../src/main/vault/safe.ts'
import type { Vault } from '../../../src/main/vault/vault.ts'
import { fastFolder } from '../../support/fast-folder.ts'
import { vaultWorkerUrl } from '../../support/worker-entries.ts'

/** Keeps the key as it is, as on a system without a keyring. */
export const plainProtector: KeyProtector = {
  protection: 'file-permissions',
  wrap: async secret => Buffer.from(secret),
  unwrap: async wrapped => Buffer.from(wrapped),
}

export function vaultOptions(folder: string, changed: Partial<SafeOptions> = {}): SafeOptions {
  return {
    file: join(folder, 'vault.db'),
    keyFile: join(folder, 'vault-key.json'),
    protector: plainProtector,
    workerUrl: vaultWorkerUrl,
    migrations: vaultMigrations,
    clock: () => new Date('2024-03-01T10:00:00.000Z'),
    newId: randomUUID,
    onDefect: (where, error) => {
      throw new Error(`A defect in ${where}`, { cause: error })
    },
    onChanged: () => undefined,
    ...changed,
  }
}

export async function openedSafe(folder: string, changed: Partial<SafeOptions> = {}): Promise<Safe> {
  return granted(await openSafe(vaultOptions(folder, changed)))
}

/** A vault that opens by itself. */
export async function opened(folder: string, changed: Partial<SafeOptions> = {}): Promise<Vault> {
  const safe = await openedSafe(folder, changed)
  if (safe.status().isLocked) throw new Error('The vault is locked.')
  return safe.vault
}

/** A test with a folder of its own and an open vault in it; both are gone afterwards. */
export const test = base.extend<{ folder: string; vault: Vault }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs: none.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(fastFolder, 'claimdesk-vault-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  vault: async ({ folder }, use) => {
    const vault = await opened(folder)
    await use(vault)
    await vault.close()
  },
})

/** The value of an outcome that must be one. */
export function granted<T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.problem.code}`)
  return outcome.value
}

export function codeOf(outcome: { ok: true } | { ok: false; problem: { code: string } }): string {
  return outcome.ok ? 'ok' : outcome.problem.code
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}

/** Looks into `vault.db` from outside, while no ingest holds it. */
export function inDatabase<T>(folder: string, look: (db: Connection) => T): T {
  const db = new Database(join(folder, 'vault.db'))
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/** Rows of documents, ingests and chunks, in this order. */
export function rowCounts(folder: string): number[] {
  return inDatabase(folder, db =>
    ['document', 'ingest', 'chunk'].map(table =>
      Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
    ),
  )
}
