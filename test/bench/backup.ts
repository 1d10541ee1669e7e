import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { type Backups, createBackups } from '../../src/main/backup/backups.ts'
import { jobRunner } from '../../src/main/backup/run-job.ts'
import { dataFolderFiles } from '../../src/main/data-folder.ts'
import type { ClaimId } from '../../src/shared/domain/identifiers.ts'
import { type Desk, openDesk } from '../faults/desk.ts'
import { must } from '../integration/sync/desk.ts'
import { aContent } from '../support/builders.ts'
import { bundled } from '../support/bundled.ts'
import { watched } from './behaviour.ts'
import { type Observation, seconds } from './ratio.ts'

const claimCount = Number(process.env.CLAIMDESK_BENCH_CLAIMS ?? 10_000)
const documentCount = Math.ceil(claimCount / 20)
const documentBytes = 300 * 1024
/** A save each so often, as of somebody who types fast. */
const saveEveryMs = 150

async function fill({ store, vault }: Desk): Promise<void> {
  for (let count = 0; count < claimCount; count += 1) {
    const { id, revision } = store.claims.create()
    must(
      store.claims.save({ id, revision, content: aContent({ claimName: `Claim ${count}` }), step: 'review' }),
    )
    if (count >= documentCount) continue
    const stored = must(await vault.ingest({ name: 'poe.bin', bytes: randomBytes(documentBytes) }))
    must(store.attachments.add(id, { ...stored, name: 'poe.bin' }))
    vault.settle(stored.sha256)
  }
}

/** Somebody edits one claim; returns how to end it, with the milliseconds that the longest save took. */
function editing({ store }: Desk, id: ClaimId): () => number {
  let longestMs = 0
  let count = 0
  const timer = setInterval(() => {
    count += 1
    const before = performance.now()
    const { revision } = store.claims.find(id) ?? { revision: 0 }
    must(
      store.claims.save({ id, revision, content: aContent({ claimName: `Typed ${count}` }), step: 'review' }),
    )
    longestMs = Math.max(longestMs, performance.now() - before)
  }, saveEveryMs)
  return () => {
    clearInterval(timer)
    return longestMs
  }
}

async function prepared(folder: string, open: (folder: string) => Promise<Desk>): Promise<Desk> {
  // Where there is one, in memory: ten thousand waits for the disk would take most of a run.
  const quick = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'claimdesk-bench-'))
  try {
    const desk = await open(quick)
    await fill(desk)
    await desk.close()
    await cp(quick, folder, { recursive: true })
    // Else the first save waits until all of the copy is on the disk.
    execFileSync('sync', ['--file-system', folder])
  } finally {
    await rm(quick, { recursive: true, force: true })
  }
  return open(folder)
}

function backupsOf({ store, vault }: Desk, folder: string, backupWorkerUrl: URL): Backups {
  return createBackups({
    files: dataFolderFiles(folder),
    version: '0.0.0',
    runJob: jobRunner(backupWorkerUrl),
    vault,
    fingerprint: store.fingerprint,
    inTurn: work => work(),
    timers: { after: () => () => {} },
    clock: () => new Date(),
    publish: () => undefined,
    onDefect(_where, error) {
      throw error
    },
  })
}

/** What a backup does to the thread that calls for it, which is the program's main one: alone, and while somebody types. */
export async function benchBackup(): Promise<Observation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  const observed: Observation[] = []
  try {
    const urlOf = await bundled('bench', {
      'vault-worker': 'src/main/vault/vault-worker.ts',
      'backup-worker': 'src/main/backup/backup-worker.ts',
    })
    const open = (at: string) =>
      openDesk({ folder: at, clock: () => new Date(), workerUrl: urlOf('vault-worker') })
    const desk = await prepared(join(folder, 'data'), open)
    const backups = backupsOf(desk, join(folder, 'data'), urlOf('backup-worker'))
    const { id = '' as ClaimId } = desk.store.claims.list({ search: '', offset: 0, limit: 1 }).claims[0] ?? {}
    const watch = async (what: string, isEdited: boolean, work: () => Promise<unknown>) => {
      const end = isEdited ? editing(desk, id) : () => 0
      let took = 0
      const { p99Ms, longestMs } = await watched(async () => {
        took = await seconds(work)
      })
      const longestSaveMs = end()
      const saves = isEdited ? `; the longest save took ${longestSaveMs.toFixed(1)} ms` : ''
      observed.push({
        what,
        observed: `${took.toFixed(1)} s; 99 % of the calling thread's delays are under ${p99Ms.toFixed(1)} ms, the longest was ${longestMs.toFixed(1)} ms${saves}`,
      })
    }
    const make = async () => {
      desk.store.fingerprint()
      must(await backups.make('automatic'))
    }
    const data = `${claimCount} claims and ${documentCount} documents of 300 KiB`
    // What the machine's other work does to the same thread.
    await watch('Nothing at all', false, () => pass(5_000))
    await watch(`The first backup of ${data}`, false, make)
    await watch('The next one, which has all documents already', false, make)
    await watch('Three while somebody types, a save each 150 ms', true, async () => {
      for (let count = 0; count < 3; count += 1) await make()
    })
    await watch('Typing alone', true, () => pass(5_000))
    await backups.stop()
    await desk.close()
    return observed
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
