import { randomFillSync } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vaultMigrations } from '../../src/main/vault/migrations.ts'
import { openSafe } from '../../src/main/vault/safe.ts'
import type { Vault } from '../../src/main/vault/vault.ts'
import { type Behaviour, watched } from './behaviour.ts'
import { type Measured, seconds } from './ratio.ts'
import { builtVaultWorker } from './vault-worker.ts'

const mib = 1024 * 1024
const large = { files: 1, bytes: 512 * mib, rounds: 7 }
const small = { files: 1_000, bytes: 100 * 1024, rounds: 3 }

async function makeFile(path: string, bytes: number): Promise<void> {
  const handle = await open(path, 'w')
  const block = Buffer.alloc(Math.min(bytes, mib))
  for (let written = 0; written < bytes; written += block.length) await handle.write(randomFillSync(block))
  // What is still on its way to the disk would slow down whatever is measured first.
  await handle.sync()
  await handle.close()
}

async function copyAndSync(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const handle = await open(to, 'r+')
  await handle.sync()
  await handle.close()
}

async function openBenchVault(folder: string, workerUrl: URL): Promise<Vault> {
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

async function takeIn(vault: Vault, paths: readonly string[]): Promise<string[]> {
  const outcomes = await Promise.all(paths.map(path => vault.ingest({ path })))
  return outcomes.map(outcome => {
    if (!outcome.ok) throw new Error(outcome.problem.code)
    return outcome.value.sha256
  })
}

/**
 * Copying, taking in and saving the same files, in turn: by how much slower or faster than the copy of the same round, the
 * median of the rounds. A shared disk's mood changes by the minute, and is the same for what follows each other.
 */
async function race(folder: string, { files, bytes, rounds }: typeof large, workerUrl: URL) {
  const sources = Array.from({ length: files }, (_, at) => join(folder, `source-${at}`))
  for (const source of sources) await makeFile(source, bytes)
  const times = { copy: [] as number[], ingest: [] as number[], export: [] as number[] }
  const seen: Behaviour[] = []
  for (let round = 0; round < rounds; round++) {
    const place = join(folder, `round-${round}`)
    await mkdir(place)
    const targets = sources.map((_, at) => join(place, `copy-${at}`))
    const copyAll = async () => {
      for (const [at, source] of sources.entries()) await copyAndSync(source, targets[at] ?? '')
    }
    times.copy.push(await seconds(copyAll))
    await Promise.all(targets.map(target => rm(target)))
    const vault = await openBenchVault(place, workerUrl)
    let hashes: string[] = []
    const ingest = async () => {
      hashes = await takeIn(vault, sources)
    }
    const behaviour = await watched(async () => void times.ingest.push(await seconds(ingest)))
    seen.push(behaviour)
    const [sha256 = ''] = hashes
    times.export.push(await seconds(() => vault.exportTo({ sha256, path: join(place, 'exported') })))
    await vault.close()
    await rm(place, { recursive: true })
  }
  await Promise.all(sources.map(source => rm(source)))
  const ratio = (figures: readonly number[]) =>
    median(figures.map((figure, round) => (times.copy[round] ?? 0) / figure))
  return { ingest: ratio(times.ingest), export: ratio(times.export), seen }
}

function median(figures: readonly number[]): number {
  const inOrder = figures.toSorted((a, b) => a - b)
  return inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN
}

/** Taking documents in and writing one out again, against copying the same files and syncing each. */
export async function benchVault(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  try {
    const workerUrl = await builtVaultWorker()
    const one = await race(folder, large, workerUrl)
    const many = await race(folder, small, workerUrl)
    const against = 'copying and syncing it'
    const grown = Math.max(...one.seen.map(({ grownMib }) => grownMib))
    const p99 = one.seen.map(({ p99Ms }) => p99Ms).toSorted((a, b) => a - b)
    return [
      { what: 'Taking in a document of 512 MiB', against, ratio: one.ingest, required: 0.85 },
      { what: 'Saving a copy of 512 MiB', against, ratio: one.export, required: 0.85 },
      {
        what: 'Taking in a thousand documents of 100 KiB',
        against: 'copying and syncing each',
        ratio: many.ingest,
        required: 0.5,
      },
      {
        what: 'Memory that the process grows by while 512 MiB are taken in, at most',
        observed: `${Math.round(grown)} MiB`,
      },
      {
        what: `Delay of the calling thread's event loop meanwhile: 99 % are shorter (each of ${large.rounds} rounds)`,
        observed: `${p99.map(ms => ms.toFixed(1)).join(', ')} ms`,
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
