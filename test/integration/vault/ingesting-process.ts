import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSafe } from '../../../src/main/vault/safe.ts'

// A process of its own that takes a file in, to be killed: `ingesting-process.ts FOLDER FILE`. It prints how far it is.
const [folder = '', path = ''] = process.argv.slice(2)
const migrations = new URL('../../../src/main/vault/migrations/', import.meta.url)

const outcome = await openSafe({
  file: join(folder, 'vault.db'),
  keyFile: join(folder, 'vault-key.json'),
  protector: {
    protection: 'file-permissions',
    wrap: async secret => Buffer.from(secret),
    unwrap: async wrapped => Buffer.from(wrapped),
  },
  workerUrl: new URL('../../../src/main/vault/vault-worker.ts', import.meta.url),
  migrations: Object.fromEntries(
    readdirSync(migrations).map(name => [name, readFileSync(new URL(name, migrations), 'utf8')]),
  ),
  clock: () => new Date(),
  newId: randomUUID,
  onChanged: () => undefined,
  onDefect: where => process.exit(where === '' ? 2 : 3),
})
if (!outcome.ok) throw new Error(outcome.problem.code)
await outcome.value.vault.ingest({
  path,
  onProgress: doneBytes => void process.stdout.write(`${doneBytes}\n`),
})
process.stdout.write('done\n')
