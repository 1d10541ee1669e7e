import { randomFillSync } from 'node:crypto'
import { copyFile, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSafe } from '../../src/main/vault/safe.ts'
import { type Ratio, seconds } from './ratio.ts'

const fileMib = 512
const rounds = 3

async function makeRandomFile(path: string): Promise<void> {
  const handle = await open(path, 'w')
  const block = Buffer.alloc(1024 * 1024)
  for (let written = 0; written < fileMib; written++) await handle.write(randomFillSync(block))
  await handle.close()
}

async function copyAndSync(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const handle = await open(to, 'r+')
  await handle.sync()
  await handle.close()
}

async function openBenchVault(folder: string, round: number) {
  const migration = new URL('../../src/main/vault/migrations/0001_vault.sql', import.meta.url)
  const opened = await openSafe({
    file: join(folder, `vault-${round}.db`),
    keyFile: join(folder, `key-${round}.json`),
    protector: { protection: 'file-permissions', wrap: async key => key, unwrap: async key => key },
    workerUrl: new URL('../../src/main/vault/vault-worker.ts', import.meta.url),
    migrations: { './migrations/0001_vault.sql': await readFile(migration, 'utf8') },
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    onChanged: () => undefined,
    onDefect: (_where, error) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(`The vault does not open: ${opened.problem.code}`)
  return opened.value.vault
}

/** Taking a document in and writing it out again, against copying the same file and syncing it, in turn; the best of each. */
export async function benchVault(): Promise<Ratio[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  const source = join(folder, 'source')
  const best = {
    copy: Number.POSITIVE_INFINITY,
    ingest: Number.POSITIVE_INFINITY,
    export: Number.POSITIVE_INFINITY,
  }
  try {
    await makeRandomFile(source)
    for (let round = 0; round < rounds; round++) {
      const copy = join(folder, 'copy')
      best.copy = Math.min(best.copy, await seconds(() => copyAndSync(source, copy)))
      await rm(copy)
      const vault = await openBenchVault(folder, round)
      let sha256 = ''
      best.ingest = Math.min(
        best.ingest,
        await seconds(async () => {
          const stored = await vault.ingest({ path: source })
          if (!stored.ok) throw new Error(stored.problem.code)
          sha256 = stored.value.sha256
        }),
      )
      const target = join(folder, 'exported')
      best.export = Math.min(best.export, await seconds(() => vault.exportTo({ sha256, path: target })))
      await vault.close()
      await rm(target)
      await rm(join(folder, `vault-${round}.db`))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const size = `${fileMib} MiB`
  return [
    {
      what: `Taking in a document of ${size}`,
      against: 'copying and syncing it',
      ratio: best.copy / best.ingest,
    },
    { what: `Saving a copy of ${size}`, against: 'copying and syncing it', ratio: best.copy / best.export },
  ]
}
