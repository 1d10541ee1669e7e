import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from './desk.ts'

// A process of its own that fills a disk of 280 MiB: `disk-full-process.ts FOLDER SOURCES [pages]`. It prints what came of it
// as JSON. With `pages` the vault alone is short of room, else the file system under FOLDER is.
const [folder = '', sources = '', way = ''] = process.argv.slice(2)
const mib = 1024 * 1024
let nowMs = Date.parse('2026-03-16T09:00:00.000Z')

const desk = await openDesk({
  folder,
  clock: () => new Date(nowMs),
  ...(way === 'pages' ? { workerUrl: new URL('./short-of-pages-worker.ts', import.meta.url) } : {}),
})
const { store, vault, housekeeping } = desk
const { id } = store.claims.create()

/** Adds a sparse file of this size as the queue does; `ok`, or the problem's code. */
async function attach(sizeMib: number): Promise<string> {
  const name = `${sizeMib}.bin`
  const path = join(sources, name)
  writeFileSync(path, name)
  truncateSync(path, sizeMib * mib)
  const stored = await vault.ingest({ path })
  if (!stored.ok) return stored.problem.code
  const attached = store.attachments.add(id, { ...stored.value, name })
  vault.settle(stored.value.sha256)
  return attached.ok ? 'ok' : attached.problem.code
}

async function verified(): Promise<object> {
  const outcome = await vault.verify({ referenced: store.attachments.referencedHashes() })
  return outcome.ok ? outcome.value : outcome.problem
}

// The last is more than one transaction: part of it has been committed when the disk is full.
const first = await attach(20)
const tooLarge = await attach(280)
const farTooLarge = await attach(600)
const afterRefusals = await verified()
// What fits goes in at once: nothing of the refused ones takes room.
const fits = await attach(200)
const nothingMore = await attach(100)
const largest = store.claims.find(id)?.documents.find(({ name }) => name === '200.bin')
if (largest !== undefined) store.attachments.remove(id, largest.id)
nowMs += 31 * 24 * 60 * 60 * 1000
await housekeeping.run()
const afterRoom = await attach(100)
const atTheEnd = await verified()
await desk.close()
process.stdout.write(
  JSON.stringify({ first, tooLarge, farTooLarge, afterRefusals, fits, nothingMore, afterRoom, atTheEnd }),
)
