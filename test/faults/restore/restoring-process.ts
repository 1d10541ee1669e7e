import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../../../src/main/backup/backup-folder.ts'
import { exchangeData } from '../../../src/main/backup/restore/exchange-data.ts'
import { stageRestore, undoSwap } from '../../../src/main/backup/restore/restore.ts'
import { lastUndo } from '../../../src/main/backup/restore/undo-states.ts'
import { jobRunner } from '../../../src/main/backup/run-job.ts'
import { dataFolderFiles } from '../../../src/main/data-folder.ts'
import { success } from '../../../src/shared/domain/outcome.ts'
import { migrationsOf, openDesk } from '../desk.ts'

// A process of its own that restores the newest backup of a data folder, undoes it, and so on, until it is killed:
// `restoring.js FOLDER START`, bundled with its threads beside it.
const [folder = '', start = ''] = process.argv.slice(2)
const files = dataFolderFiles(folder)
const workerUrl = new URL('./vault-worker.js', import.meta.url)
const runJob = jobRunner(new URL('./backup-worker.js', import.meta.url))
let nowMs = Number(start)
const clock = () => new Date(nowMs)
const say = (text: string) => writeSync(1, `${text}\n`)

async function opened() {
  return success(await openDesk({ folder, workerUrl, clock }))
}

let desk = (await opened()).value
say('ready')
for (;;) {
  nowMs += 1_000
  const undo = lastUndo(files.beforeRestoring, clock())
  const [backup] = listBackups(join(folder, 'backups'))
  const staged =
    undo === null
      ? await stageRestore(
          {
            files,
            folder: files.backups,
            vaultMigrations: migrationsOf('vault'),
            newestSchema: Number.POSITIVE_INFINITY,
            runJob,
            clock,
          },
          String(backup?.id),
        )
      : success(undoSwap(undo, clock()))
  if (!staged.ok) throw new Error(staged.problem.code)
  say(undo === null ? 'restore' : 'undo')
  await desk.close()
  const { opened: exchanged } = await exchangeData(folder, staged.value, opened)
  desk = exchanged.value
}
