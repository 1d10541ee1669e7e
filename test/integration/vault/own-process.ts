import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSafe, type Safe, type SafeOptions } from '../../../src/main/vault/safe.ts'
import { vaultWorkerUrl } from '../../support/worker-entries.ts'

const migrations = new URL('../../../src/main/vault/migrations/', import.meta.url)

/** Opens the vault in `folder` in a process of its own, which plain Node runs: nothing here comes from Vitest. */
export async function safeOfProcess(
  folder: string,
  events: Pick<SafeOptions, 'onChanged' | 'onDefect'>,
): Promise<Safe> {
  const outcome = await openSafe({
    file: join(folder, 'vault.db'),
    keyFile: join(folder, 'vault-key.json'),
    protector: {
      protection: 'file-permissions',
      wrap: async secret => Buffer.from(secret),
      unwrap: async wrapped => Buffer.from(wrapped),
    },
    workerUrl: vaultWorkerUrl,
    migrations: Object.fromEntries(
      readdirSync(migrations).map(name => [name, readFileSync(new URL(name, migrations), 'utf8')]),
    ),
    clock: () => new Date(),
    newId: randomUUID,
    ...events,
  })
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
