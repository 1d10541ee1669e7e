import { readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimId } from '../../src/shared/domain/identifiers.ts'
import { openDesk } from './desk.ts'
import { seededRandom } from './seeded-random.ts'

// A process of its own that adds, removes, deletes and sweeps until it is killed: `busy-process.ts FOLDER SOURCES SEED START`.
// It says what it is about to do and what is done, at once: what it has said is what a user would have seen.
const [folder = '', sources = '', seed = '', start = ''] = process.argv.slice(2)
const random = seededRandom(Number(seed))
const dayMs = 24 * 60 * 60 * 1000
let nowMs = Number(start)

const say = (...words: string[]) => writeSync(1, `${words.join(' ')}\n`)
const desk = await openDesk({ folder, clock: () => new Date(nowMs) })
const { store, vault, housekeeping } = desk
const files = readdirSync(sources)

const claims = () => store.claims.list({ search: '', offset: 0, limit: 100 }).claims.map(({ id }) => id)
const documentsOf = (id: ClaimId) => store.claims.find(id)?.documents ?? []

async function attach(): Promise<void> {
  const claimId = random.below(3) === 0 ? undefined : random.oneOf(claims())
  const id = claimId ?? store.claims.create().id
  const name = random.oneOf(files) ?? ''
  say('doing ingest', name)
  const stored = await vault.ingest({ path: join(sources, name) })
  if (!stored.ok) throw new Error(stored.problem.code)
  const attached = store.attachments.add(id, { ...stored.value, name })
  if (!attached.ok) throw new Error(attached.problem.code)
  say('attached', attached.value.id, id)
  vault.settle(stored.value.sha256)
}

function remove(): void {
  const claimId = random.oneOf(claims())
  const document = claimId && random.oneOf(documentsOf(claimId))
  if (claimId === undefined || document === undefined) return
  say('removing', document.id)
  store.attachments.remove(claimId, document.id)
}

function deleteClaim(): void {
  const claimId = random.oneOf(claims())
  if (claimId === undefined) return
  say('deleting', claimId)
  store.claims.remove(claimId)
}

async function sweep(): Promise<void> {
  nowMs += 31 * dayMs
  say('doing sweep')
  await housekeeping.run()
}

say('ready')
for (;;) {
  const dice = random.below(10)
  if (dice < 4) await attach()
  else if (dice < 6) remove()
  else if (dice < 7) deleteClaim()
  else await sweep()
  say('doing nothing')
}
