import { randomFillSync } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Behaviour, watched } from './behaviour.ts'
import { openBenchVault, takeIn } from './bench-vault.ts'
import { type Effort, effort, type Measured } from './ratio.ts'
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

interface Pair {
  readonly copying: Effort
  readonly ours: Effort
}

const ratioOf = (pairs: readonly Pair[]) =>
  median(pairs.map(pair => pair.copying.seconds / pair.ours.seconds))

/** Medians of what both took, and how much of it processors were at work. */
function inSeconds(pairs: readonly Pair[]): string {
  const figure = (of: (pair: Pair) => number) => median(pairs.map(of)).toFixed(2)
  const ours = `${figure(pair => pair.ours.seconds)} s, of processors ${figure(pair => pair.ours.processorSeconds)} s`
  const copying = `${figure(pair => pair.copying.seconds)} s, of processors ${figure(pair => pair.copying.processorSeconds)} s`
  return `${ours}; copying ${copying}`
}

/** The least that as much work takes on this machine, however it is cut up. */
function evenly(pairs: readonly Pair[]): string {
  return (median(pairs.map(({ ours }) => ours.processorSeconds)) / availableParallelism()).toFixed(2)
}

/**
 * Taking in and saving the same files, each by how much slower or faster than a copy just before it, the median of the
 * rounds. A shared disk's mood changes by the minute, and the copy leaves the next one the memory that it wrote into.
 */
async function race(folder: string, { files, bytes, rounds }: typeof large, workerUrl: URL) {
  const sources = Array.from({ length: files }, (_, at) => join(folder, `source-${at}`))
  for (const source of sources) await makeFile(source, bytes)
  const pairs = { ingest: [] as Pair[], export: [] as Pair[] }
  const seen: Behaviour[] = []
  for (let round = 0; round < rounds; round++) {
    const place = join(folder, `round-${round}`)
    await mkdir(place)
    const vault = await openBenchVault(place, workerUrl)
    const beforeIngest = await effortOfCopying(sources, place)
    let hashes: string[] = []
    const ingest = async () => {
      hashes = await takeIn(vault, sources)
    }
    const behaviour = await watched(
      async () => void pairs.ingest.push({ copying: beforeIngest, ours: await effort(ingest) }),
    )
    seen.push(behaviour)
    const [sha256 = ''] = hashes
    if (files === 1) {
      const beforeExport = await effortOfCopying(sources, place)
      const save = () => vault.exportTo({ sha256, path: join(place, 'exported') })
      pairs.export.push({ copying: beforeExport, ours: await effort(save) })
    }
    await vault.close()
    await rm(place, { recursive: true })
  }
  await Promise.all(sources.map(source => rm(source)))
  return { ...pairs, seen }
}

async function effortOfCopying(sources: readonly string[], place: string): Promise<Effort> {
  const targets = sources.map((_, at) => join(place, `copy-${at}`))
  const took = await effort(async () => {
    for (const [at, source] of sources.entries()) await copyAndSync(source, targets[at] ?? '')
  })
  await Promise.all(targets.map(target => rm(target)))
  return took
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
      { what: 'Taking in a document of 512 MiB', against, ratio: ratioOf(one.ingest), required: 0.85 },
      { what: 'Saving a copy of 512 MiB', against, ratio: ratioOf(one.export), required: 0.85 },
      {
        what: 'Taking in a thousand documents of 100 KiB',
        against: 'copying and syncing each',
        ratio: ratioOf(many.ingest),
        required: 0.5,
      },
      { what: 'Taking in 512 MiB, threads together', observed: inSeconds(one.ingest) },
      { what: 'Saving a copy of 512 MiB, threads together', observed: inSeconds(one.export) },
      {
        what: 'The same work shared out evenly, were all processors at it without a pause',
        observed: `taking in ${evenly(one.ingest)} s, saving ${evenly(one.export)} s`,
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
