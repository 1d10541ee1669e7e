import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Schema } from '../../src/shared/domain/identifiers.ts'
import { watched } from './behaviour.ts'
import { openBenchVault, takeIn } from './bench-vault.ts'
import { type Observation, seconds } from './ratio.ts'
import { builtVaultWorker } from './vault-worker.ts'

const gib = Number(process.env.CLAIMDESK_BIG_FILE_GIB ?? 4)

async function makeSparseFile(path: string): Promise<void> {
  const handle = await open(path, 'w')
  await handle.truncate(gib * 2 ** 30)
  await handle.close()
}

/** What a file of 4 GiB does to the memory and to the calling thread on each of its ways through the vault. */
export async function benchBigFile(): Promise<Observation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  const observed: Observation[] = []
  const watch = async (what: string, work: () => Promise<unknown>) => {
    let took = 0
    const { grownMib, p99Ms } = await watched(async () => {
      took = await seconds(work)
    })
    const figures = `${took.toFixed(1)} s; memory grows by ${Math.round(grownMib)} MiB at most; 99 % of the calling thread's delays are under ${p99Ms.toFixed(1)} ms`
    observed.push({ what: `${what} a file of ${gib} GiB`, observed: figures })
  }
  try {
    const source = join(folder, 'source')
    await makeSparseFile(source)
    const vault = await openBenchVault(folder, await builtVaultWorker())
    let sha256 = ''
    await watch('Taking in', async () => {
      ;[sha256 = ''] = await takeIn(vault, [source])
    })
    vault.settle(sha256)
    await watch('Verifying', () => vault.verify({ referenced: [sha256Schema.parse(sha256)] }))
    await watch('Saving a copy of', () => vault.exportTo({ sha256, path: join(folder, 'copy') }))
    await watch('Removing', () => vault.sweep(new Set()))
    await vault.close()
    return observed
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
