import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../scripts/app/build-app.ts'
import { openDisplay } from '../../scripts/runtime/display.ts'
import { fillWithClaims } from '../support/many-claims.ts'
import { type ListCosts, listCosts, plainCosts } from './list-store.ts'
import { bareStartMs, type WindowCosts, windowCosts } from './list-window.ts'
import type { Measured } from './ratio.ts'

const sizes = (process.env.CLAIMDESK_BENCH_LIST ?? '1000,10000,100000').split(',').map(Number)
const mostDocuments = 20_000
const startRatio = 1.25
const startMsAClaim = 0.01
const keyMs = 16
const frameMs = 50
const memoryRatio = 1.5

interface Costs {
  readonly claims: number
  readonly store: ListCosts
  readonly plain: ListCosts
  readonly window: WindowCosts
}

/** The list at several sizes, in the real window and in main alone: what is promised of the largest, and how each cost grows. */
export async function benchList(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  const display = await openDisplay()
  try {
    const { executable } = await buildApp()
    Object.assign(process.env, display.env, { CLAIMDESK_ELECTRON: executable })
    const bareMs = await bareStartMs(join(folder, 'bare'))
    const empty = await windowCosts(join(folder, 'empty'), 0)
    const costs: Costs[] = []
    for (const claims of sizes) costs.push(await costsOf(join(folder, String(claims)), claims))
    return [...costs.flatMap(cost => ratios(cost, bareMs, empty)), ...growth(costs)]
  } finally {
    display.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function costsOf(folder: string, claims: number): Promise<Costs> {
  await fillWithClaims(folder, { claims, documents: Math.min(claims, mostDocuments), now: new Date() })
  const [plain, store] = [plainCosts(folder), listCosts(folder)]
  return { claims, plain, store, window: await windowCosts(folder, claims) }
}

function ratios({ claims, store, plain, window }: Costs, bareMs: number, empty: WindowCosts): Measured[] {
  const of = `at ${claims.toLocaleString('en')} claims`
  const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
  const allowedMs = startRatio * bareMs + startMsAClaim * claims
  const allowedMib = memoryRatio * empty.memoryMib
  return [
    {
      what: `From start to usable list ${of} (${ms(window.startMs)})`,
      against: `${startRatio} of a bare window's start (${ms(bareMs)}) and ${startMsAClaim} ms a claim`,
      ratio: allowedMs / window.startMs,
      required: 1,
    },
    {
      what: `A key to rendered rows ${of}, 95 % of them (${ms(window.keyMs)} of work, of it main ${ms(window.mainKeyMs)})`,
      against: ms(keyMs),
      ratio: keyMs / window.keyMs,
      required: 1,
    },
    ...[...plain].map(([what, plainMs]) => ({
      what: `Main's share of ${what} ${of} (${ms(store.get(what) ?? 0)})`,
      against: `the plain query (${ms(plainMs)})`,
      ratio: plainMs / (store.get(what) ?? 0),
      required: 0.5,
    })),
    {
      what: `The longest frame of scrolling ${of} (${ms(window.longestFrameMs)})`,
      against: ms(frameMs),
      ratio: frameMs / window.longestFrameMs,
      required: 1,
    },
    {
      what: `Memory of all processes ${of} (${window.memoryMib.toFixed(0)} MiB)`,
      against: `${memoryRatio} of that without claims (${empty.memoryMib.toFixed(0)} MiB)`,
      ratio: allowedMib / window.memoryMib,
      required: 1,
    },
  ]
}

/** Each cost of main at all sizes. */
function growth(costs: readonly Costs[]): Measured[] {
  const [first] = costs
  return [...(first?.store.keys() ?? [])].map(what => ({
    what: `Main's processor time for ${what}, at ${sizes.map(size => size.toLocaleString('en')).join(', ')} claims`,
    observed: `${costs.map(({ store }) => (store.get(what) ?? 0).toFixed(1)).join(', ')} ms`,
  }))
}
