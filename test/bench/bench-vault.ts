import { join } from 'node:path'
import { vaultMigrations } from '../../src/main/vault/migrations.ts'
import { openSafe } from '../../src/main/vault/safe.ts'
import type { Vault } from '../../src/main/vault/vault.ts'

/** A vault of its own in the folder, its threads running. */
export async function openBenchVault(folder: string, workerUrl: URL): Promise<Vault> {
  const opened = await openSafe({
    file: join(folder, 'vault.db'),
    keyFile: join(folder, 'vault-key.json'),
    protector: { protection: 'file-permissions', wrap: async key => key, unwrap: async key => key },
    workerUrl,
    migrations: vaultMigrations,
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    onChanged: () => undefined,
    onDefect: (_where, error) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(`The vault does not open: ${opened.problem.code}`)
  const { vault } = opened.value
  // In the app the threads have long been running when a file comes.
  await takeIn(vault, [process.execPath])
  return vault
}

/** The documents' hashes. Throws where one is refused. */
export async function takeIn(vault: Vault, paths: readonly string[]): Promise<string[]> {
  const outcomes = await Promise.all(paths.map(path => vault.ingest({ path })))
  return outcomes.map(outcome => {
    if (!outcome.ok) throw new Error(outcome.problem.code)
    return outcome.value.sha256
  })
}
