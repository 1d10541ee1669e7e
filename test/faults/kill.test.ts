import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDesk } from './desk.ts'
import { runAndKill } from './killed-process.ts'
import { seededRandom } from './seeded-random.ts'
import { dataState } from './vault-state.ts'

const runs = Number(process.env.CLAIMDESK_FAULT_RUNS ?? 6)
const seed = Number(process.env.CLAIMDESK_FAULT_SEED ?? Date.now() % 1_000_000)
const mib = 1024 * 1024
const sizes = [10, 5_000, 100_000, mib, mib + 1, 3 * mib, 8 * mib, 24 * mib]

// Ingests are long, the others short: each must be met in the middle.
const moments = ['start', 'ready', 'ready', 'ready', 'removal', 'sweep', 'sweep'] as const
const latestMs = { start: 700, ready: 700, removal: 10, sweep: 60 } as const

// Long enough for what a process deletes in one run to be past its undo period in the next.
const yearMs = 366 * 24 * 60 * 60 * 1000

test(`kill -9 at ${runs} random moments of ingest, removal and sweep loses nothing and leaves nothing`, {
  timeout: 60_000 + runs * 20_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-faults-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const sources = join(folder, 'sources')
  await mkdir(sources)
  for (const size of sizes) await writeFile(join(sources, `${size}.bin`), randomBytes(size))
  const random = seededRandom(seed)
  const killedWhile: Record<string, number> = {}
  let attached: ReadonlyMap<string, string> = new Map()

  for (let run = 0; run < runs; run += 1) {
    const startMs = Date.parse('2026-01-01T00:00:00.000Z') + run * 5 * yearMs
    const from = random.oneOf(moments) ?? 'ready'
    const said = await runAndKill({
      args: [folder, sources, String(random.below(2 ** 31)), String(startMs)],
      from,
      afterMs: random.below(latestMs[from]),
      attached,
    })
    attached = said.attached
    killedWhile[said.doing] = (killedWhile[said.doing] ?? 0) + 1
    const where = `CLAIMDESK_FAULT_SEED=${seed}, run ${run}, killed while: ${said.doing}`

    const desk = await openDesk({ folder, clock: () => new Date(startMs + 4 * yearMs) })
    const needed = desk.store.attachments.referencedHashes()
    for (const sha256 of needed)
      expect(await desk.vault.find(sha256), where).toMatchObject({
        ok: true,
        value: { sizeBytes: expect.any(Number) },
      })
    await desk.housekeeping.run()
    const verified = await desk.vault.verify({ referenced: desk.store.attachments.referencedHashes() })
    await desk.close()

    expect(verified, where).toMatchObject({ ok: true, value: { damaged: [], missing: [] } })
    const state = dataState(folder)
    expect(state.checks, where).toEqual(['ok', 'ok'])
    expect(state.stored, where).toEqual(state.referenced)
    expect(state.leftovers, where).toEqual({ ingests: 0, chunks: 0, freePages: 0 })
    expect(state.attached, where).toEqual(expect.arrayContaining([...attached.keys()]))
  }
  process.stdout.write(`Killed while: ${JSON.stringify(killedWhile)} (seed ${seed})\n`)
})
