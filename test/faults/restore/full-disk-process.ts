import { appendFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { documentsFileOf, listBackups, unfinished } from '../../../src/main/backup/backup-folder.ts'
import { createBackups } from '../../../src/main/backup/backups.ts'
import { openDocumentCopies } from '../../../src/main/backup/document-copies.ts'
import { exchangeData } from '../../../src/main/backup/restore/exchange-data.ts'
import { stageRestore, undoSwap } from '../../../src/main/backup/restore/restore.ts'
import { lastUndo } from '../../../src/main/backup/restore/undo-states.ts'
import { jobRunner } from '../../../src/main/backup/run-job.ts'
import { wholeBackup } from '../../../src/main/backup/whole-backup.ts'
import { dataFolderFiles } from '../../../src/main/data-folder.ts'
import { storageProblem } from '../../../src/main/store/storage-problem.ts'
import { failure, type Outcome, success } from '../../../src/shared/domain/outcome.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import type { BackupStatus } from '../../../src/shared/ipc/backup-procedures.ts'
import { aContent } from '../../support/builders.ts'
import { type Desk, migrationsOf, openDesk } from '../desk.ts'

// A process of its own on a disk of 80 MiB that is full while it backs up and restores: `full-disk-process.ts FOLDER`. It
// prints as JSON what came of each step.
const [disk = ''] = process.argv.slice(2)
const folder = join(disk, 'data')
const files = dataFolderFiles(folder)
let nowMs = Date.parse('2026-03-16T09:00:00.000Z')
const clock = () => new Date(nowMs)
const runJob = jobRunner(new URL('../../../src/main/backup/backup-worker.ts', import.meta.url))
const filler = join(disk, 'another-program.bin')

async function open(): Promise<Outcome<Desk>> {
  try {
    return success(await openDesk({ folder, clock }))
  } catch (error) {
    // A disk without a free byte does not even take the database's log.
    return failure(storageProblem(error) ?? problem('data-folder-unusable'))
  }
}

/** Leaves so many bytes. */
function fillDisk(leftBytes = 0): void {
  for (const size of [64 * 1024, 4 * 1024]) {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(size))
    } catch {
      // Full.
    }
  }
  truncateSync(filler, statSync(filler).size - leftBytes)
}

async function told(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'ok'
  } catch (error) {
    const known = storageProblem(error)
    if (known === null) throw error
    return known.code
  }
}

/** What the program's timer does when a backup is due: what the user is told of it, and what is in the folder afterwards. */
async function backUp({ store, vault }: Desk) {
  nowMs += 16 * 60_000
  let due = () => {}
  let waits = () => {}
  let ended = (_status: BackupStatus) => {}
  const backups = createBackups({
    files,
    version: '0.1.0',
    runJob,
    vault,
    fingerprint: store.fingerprint,
    inTurn: work => work(),
    timers: {
      after(_ms, work) {
        due = work
        waits()
        return () => {}
      },
    },
    clock,
    publish: status => status.isRunning || ended(status),
    onDefect(where, error) {
      throw new Error(where, { cause: error })
    },
  })
  await new Promise<void>(resolve => {
    waits = resolve
    backups.start()
  })
  const { problem: told, backups: listed } = await new Promise<BackupStatus>(resolve => {
    ended = resolve
    due()
  })
  await backups.stop()
  const copies = openDocumentCopies(documentsFileOf(files.backups))
  const documents = copies.all().length
  copies.close()
  const halfWritten = readdirSync(files.backups).filter(name => name.endsWith(unfinished))
  return { told: told?.code ?? 'made', listed: listed.length, documents, halfWritten }
}

async function write(desk: Desk, comment: string, sizeBytes: number): Promise<void> {
  const { id, revision } = desk.store.claims.create()
  desk.store.claims.save({ id, revision, content: aContent({ comment }), step: 'review' })
  const stored = await desk.vault.ingest({ name: 'poe.bin', bytes: Buffer.alloc(sizeBytes, comment) })
  if (!stored.ok) throw new Error(stored.problem.code)
  desk.store.attachments.add(id, { ...stored.value, name: 'poe.bin' })
  desk.vault.settle(stored.value.sha256)
}

/** The claims' texts, with what is wrong with their documents. */
async function stateOf({ store, vault }: Desk): Promise<string[]> {
  const { claims } = store.claims.list({ search: '', offset: 0, limit: 100 })
  const verified = await vault.verify({ referenced: store.attachments.referencedHashes() })
  const lost = verified.ok ? [...verified.value.damaged, ...verified.value.missing] : [verified.problem.code]
  return [...claims.map(({ id }) => store.claims.find(id)?.content.comment ?? '').toSorted(), ...lost]
}

/** The first one, which lacks what came after it. */
const first = () => listBackups(files.backups).at(-1)?.id ?? ''
const restore = () =>
  stageRestore(
    {
      files,
      folder: files.backups,
      vaultMigrations: migrationsOf('vault'),
      newestSchema: 1_000,
      runJob,
      clock,
    },
    first(),
  )

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}

let desk = must(await open())
await write(desk, 'old', 500_000)
const firstBackup = await backUp(desk)
await write(desk, 'new', 4_000_000)
fillDisk()
const backupOnFullDisk = await backUp(desk)
rmSync(filler)
// Room for the claims, and for one of the two documents that are new.
await write(desk, 'newer', 4_000_000)
fillDisk(7_000_000)
const backupWhileItFills = await backUp(desk)
fillDisk()
const kept = typeof (await wholeBackup(files.backups, first(), 1_000)) === 'string' ? 'damaged' : 'whole'
const stagingOnFullDisk = await told(restore)
rmSync(filler)
const stagedInTime = must(await restore())
fillDisk()
await desk.close()
const { opened, refused } = await exchangeData(folder, stagedInTime, open)
const exchangeOnFullDisk = refused?.problem.code ?? 'ok'
rmSync(filler)
if (opened.ok) await opened.value.close()
desk = must(await open())
const afterwards = await stateOf(desk)
const backupWithRoom = await backUp(desk)
await desk.close()
desk = must((await exchangeData(folder, must(await restore()), open)).opened)
const restored = await stateOf(desk)
await desk.close()
const undo = lastUndo(files.beforeRestoring, clock())
if (undo === null) throw new Error('There is nothing to undo.')
nowMs += 60_000
desk = must((await exchangeData(folder, undoSwap(undo, clock()), open)).opened)
const undone = await stateOf(desk)
await desk.close()
process.stdout.write(
  JSON.stringify({
    firstBackup,
    backupOnFullDisk,
    backupWhileItFills,
    kept,
    stagingOnFullDisk,
    exchangeOnFullDisk,
    afterwards,
    backupWithRoom,
    restored,
    undone,
  }),
)
process.exit()
