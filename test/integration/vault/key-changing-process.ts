import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSafe } from '../../../src/main/vault/safe.ts'

// A process of its own that changes the key again and again, to be killed: `key-changing-process.ts FOLDER`.
const [folder = ''] = process.argv.slice(2)
const migrations = new URL('../../../src/main/vault/migrations/', import.meta.url)

let changeAgain = () => {}
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
  onChanged: status => {
    if (status.keyChange === null) changeAgain()
    else if (status.keyChange.problem !== null) process.exit(3)
  },
  onDefect: () => process.exit(2),
})
if (!outcome.ok) throw new Error(outcome.problem.code)
changeAgain = () => void outcome.value.changeKey()
changeAgain()
process.stdout.write('changing\n')
