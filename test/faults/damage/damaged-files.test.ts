import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { v7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { createRecovery } from '../../../src/main/backup/recovery/recovery.ts'
import { swapFiles } from '../../../src/main/backup/restore/swap-files.ts'
import { jobRunner } from '../../../src/main/backup/run-job.ts'
import { dataFolderFiles } from '../../../src/main/data-folder.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { openClaimStore } from '../../../src/main/store/open.ts'
import { storageProblem } from '../../../src/main/store/storage-problem.ts'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import { prepareFile } from '../../../src/main/vault/open.ts'
import { success } from '../../../src/shared/domain/outcome.ts'
import { aContent } from '../../support/builders.ts'
import { fastFolder } from '../../support/fast-folder.ts'
import { backupWorkerUrl } from '../../support/worker-entries.ts'
import { type Desk, openDesk } from '../desk.ts'
import { seededRandom } from '../seeded-random.ts'
import { damageOne } from './damage.ts'

const runs = Number(process.env.CLAIMDESK_DAMAGES ?? 10)
const seed = Number(process.env.CLAIMDESK_FAULT_SEED ?? Date.now() % 1_000_000)
const clock = () => new Date('2026-03-17T09:00:00.000Z')
const runJob = jobRunner(backupWorkerUrl)

/** Claims of which every eighth has a document. */
async function fill(desk: Desk, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const { id, revision } = desk.store.claims.create()
    const content = aContent({ claimName: `Claim ${number}`, comment: 'x'.repeat(300) })
    desk.store.claims.save({ id, revision, content, step: 'review' })
    if (number % 8 > 0) continue
    const stored = await desk.vault.ingest({ name: 'poe.bin', bytes: randomBytes(150_000) })
    if (stored.ok) desk.store.attachments.add(id, { ...stored.value, name: 'poe.bin' })
  }
}

/** A data folder as a killed program leaves it: claims in the file, newer ones in its log, documents, nothing closed. */
async function aKilledFolder(place: string): Promise<string> {
  const [working, folder] = [join(place, 'working'), join(place, 'killed')]
  const before = await openDesk({ folder: working, clock })
  await fill(before, 40)
  await before.close()
  const desk = await openDesk({ folder: working, clock })
  await fill(desk, 24)
  mkdirSync(folder)
  for (const name of ['claims.db', 'claims.db-wal', 'vault.db', 'vault-key.json'])
    cpSync(join(working, name), join(folder, name))
  await desk.close()
  return folder
}

/** What the program answers to a start: opened and read, a problem for the screen; a throw is a crash without one. */
function started(folder: string): 'opened' | 'refused' {
  const store = openClaimStore({
    file: join(folder, 'claims.db'),
    clock,
    newId: v7,
    who: () => 'Paola Verdi',
  })
  if (!store.ok) return 'refused'
  const { claims, attachments, device } = store.value
  try {
    const pair = {
      pairId: device.pairId(),
      hasClaims: () => claims.list({ search: '', offset: 0, limit: 1 }).total > 0,
      hashes: attachments.referencedHashes,
    }
    const vault = prepareFile({ file: join(folder, 'vault.db'), clock, pair, migrations: vaultMigrations })
    if (!vault.ok) return 'refused'
    answered(() => {
      const { claims: listed } = claims.list({ search: '', offset: 0, limit: 100 })
      for (const { id } of listed) answered(() => claims.find(id))
    })
    answered(() => claims.list({ search: 'Contoso', offset: 0, limit: 100 }))
    answered(() => claims.create())
    return 'opened'
  } finally {
    store.value.close()
  }
}

/** As the door does it (`ipc/register`): a failing disk is told to the page, anything else is a defect. */
function answered(ask: () => unknown): void {
  try {
    ask()
  } catch (error) {
    if (storageProblem(error) === null) throw error
  }
}

/** What comes of a start, and where it is refused, of the way out that its screen offers. */
async function lived(folder: string): Promise<'opened' | 'recovered'> {
  if (started(folder) === 'opened') return 'opened'
  const parts = { files: dataFolderFiles(folder), claimMigrations: claimMigrations(), vaultMigrations }
  const recovered = await createRecovery({ ...parts, runJob, clock }).recover(null, async swap => {
    await swapFiles(folder, swap)
    return success({})
  })
  if (!recovered.ok) throw new Error(`not recovered: ${recovered.problem.code}`)
  if (started(folder) === 'refused') throw new Error('what was recovered does not open')
  return 'recovered'
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

test(`of ${runs} damaged databases none ends the program without a screen, and no file is deleted`, {
  timeout: 60_000 + runs * 5_000,
}, async () => {
  const place = mkdtempSync(join(fastFolder, 'claimdesk-damage-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const killed = await aKilledFolder(place)
  const random = seededRandom(seed)
  const ends: Record<string, number> = {}
  for (let run = 0; run < runs; run += 1) {
    const folder = join(place, String(run))
    cpSync(killed, folder, { recursive: true })
    const { name, how } = damageOne(folder, random)
    const where = `CLAIMDESK_FAULT_SEED=${seed}, run ${run}: ${name}, ${how}`
    const damaged = readFileSync(join(folder, name))
    const end = await lived(folder).catch((error: unknown) => {
      throw new Error(where, { cause: error })
    })
    ends[`${name} ${end}`] = (ends[`${name} ${end}`] ?? 0) + 1
    const kept = filesIn(folder)
    for (const file of ['claims.db', 'vault.db', 'vault-key.json'])
      expect(
        kept.map(path => basename(path)),
        where,
      ).toContain(file)
    // A log is read into its file by every opening.
    if (end === 'recovered' && name === 'vault.db')
      expect(
        kept.some(path => readFileSync(path).equals(damaged)),
        where,
      ).toBe(true)
    rmSync(folder, { recursive: true })
  }
  process.stdout.write(`Damaged: ${JSON.stringify(ends)} (seed ${seed})\n`)
})
