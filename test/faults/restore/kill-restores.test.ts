import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { makeBackup } from '../../../src/main/backup/make-backup.ts'
import { finishSwap } from '../../../src/main/backup/restore/swap-files.ts'
import { jobRunner } from '../../../src/main/backup/run-job.ts'
import { dataFolderFiles } from '../../../src/main/data-folder.ts'
import { aContent } from '../../support/builders.ts'
import { bundled } from '../../support/bundled.ts'
import { fastFolder } from '../../support/fast-folder.ts'
import { type Desk, openDesk } from '../desk.ts'
import { seededRandom } from '../seeded-random.ts'
import { dataState } from '../vault-state.ts'

const kills = Number(process.env.CLAIMDESK_RESTORE_KILLS ?? 3)
const seed = Number(process.env.CLAIMDESK_FAULT_SEED ?? Date.now() % 1_000_000)
const startMs = Date.parse('2026-03-16T09:00:00.000Z')
const clock = () => new Date(startMs)

/** Three claims that say this, each with a document of its own. */
async function fill({ store, vault }: Desk, text: string): Promise<void> {
  for (let number = 0; number < 3; number += 1) {
    const { id, revision } = store.claims.create()
    store.claims.save({ id, revision, content: aContent({ comment: text }), step: 'review' })
    const stored = await vault.ingest({ name: 'poe.bin', bytes: randomBytes(400_000) })
    if (!stored.ok) throw new Error(stored.problem.code)
    store.attachments.add(id, { ...stored.value, name: 'poe.bin' })
    vault.settle(stored.value.sha256)
  }
}

/** What claims say now, in order; and whether each of their documents is whole. */
async function stateOf(desk: Desk) {
  const { claims } = desk.store.claims.list({ search: '', offset: 0, limit: 100 })
  const verified = await desk.vault.verify({ referenced: desk.store.attachments.referencedHashes() })
  return {
    texts: claims.map(({ id }) => desk.store.claims.find(id)?.content.comment ?? '').toSorted(),
    lost: verified.ok ? [...verified.value.damaged, ...verified.value.missing] : [verified.problem.code],
  }
}

// Putting the files together is long, exchanging them short: each is to be met.
const cues = ['ready', 'restore', 'restore', 'undo', 'undo'] as const
const latestMs = { ready: 500, restore: 150, undo: 150 } as const

const backedUp = { texts: ['old', 'old', 'old'], lost: [] }
const present = { texts: ['new', 'new', 'new', 'old', 'old', 'old'], lost: [] }

test(`kill -9 at ${kills} random moments of restoring and undoing leaves one state whole, never a mixture`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  const place = mkdtempSync(join(fastFolder, 'claimdesk-restores-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const urlOf = await bundled('restoring', {
    restoring: 'test/faults/restore/restoring-process.ts',
    'vault-worker': 'src/main/vault/vault-worker.ts',
    'backup-worker': 'src/main/backup/backup-worker.ts',
  })
  const workerUrl = urlOf('vault-worker')
  const random = seededRandom(seed)
  const filled = join(place, 'filled')
  const before = await openDesk({ folder: filled, workerUrl, clock })
  await fill(before, 'old')
  const files = dataFolderFiles(filled)
  await makeBackup({
    files,
    folder: files.backups,
    at: clock(),
    reason: 'asked',
    version: '0.1.0',
    keep: 10,
    runJob: jobRunner(urlOf('backup-worker')),
    copyByVault: order => before.vault.backUp(order),
  })
  await fill(before, 'new')
  await before.close()

  const met: Record<string, number> = {}
  const ends: Record<string, number> = {}
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = join(place, String(kill))
    cpSync(filled, folder, { recursive: true })
    const cue = random.oneOf(cues) ?? 'ready'
    const args = [fileURLToPath(urlOf('restoring')), folder, String(startMs)]
    const said = await saidUntilKilled(args, cue, random.below(latestMs[cue]))
    const doing = said.trim().split('\n').at(-1) ?? ''
    met[doing] = (met[doing] ?? 0) + 1

    const where = `CLAIMDESK_FAULT_SEED=${seed}, kill ${kill}, after ${said.replaceAll('\n', ' ')}`
    // As the next start does.
    await finishSwap(folder)
    const desk = await openDesk({ folder, workerUrl, clock })
    const found = await stateOf(desk)
    await desk.close()
    expect([backedUp, present], where).toContainEqual(found)
    expect(dataState(folder).checks, where).toEqual(['ok', 'ok'])
    const isRestored = found.texts.length === backedUp.texts.length
    ends[isRestored ? 'restored' : 'present'] = (ends[isRestored ? 'restored' : 'present'] ?? 0) + 1
    // The state that is not in use is there as well, whole, to be brought back.
    if (isRestored) expect(readdirSync(join(folder, 'before-restoring')), where).not.toEqual([])
    rmSync(folder, { recursive: true })
  }
  process.stdout.write(`Killed at: ${JSON.stringify(met)}, then: ${JSON.stringify(ends)} (seed ${seed})\n`)
})

/** @param cue what the process says when the time begins to count */
async function saidUntilKilled(args: readonly string[], cue: string, afterMs: number): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let isCounting = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (isCounting || !said.includes(cue)) return
    isCounting = true
    setTimeout(() => child.kill('SIGKILL'), afterMs)
  })
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
  return said
}
