import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../src/main/backup/make-backup.ts'
import { stageRestore } from '../../../src/main/backup/restore/restore.ts'
import { swapFiles } from '../../../src/main/backup/restore/swap-files.ts'
import { dataFolderFiles } from '../../../src/main/data-folder.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import { runJob } from '../backup/backup-desk.ts'
import { must } from './desk.ts'
import { aWorld } from './world.ts'

const within = { timeout: 30_000, interval: 20 }

test('what was sent after a backup is not sent again when the backup is restored', {
  timeout: 90_000,
}, async () => {
  const world = await aWorld()
  const files = dataFolderFiles(world.folder)
  const desk = await world.start({ isIdle: true })
  const { id, hashes } = await desk.submit([randomBytes(200_000)])
  const { id: backup } = await makeBackup({
    files,
    folder: files.backups,
    at: new Date(),
    reason: 'asked',
    version: '0.1.0',
    keep: 10,
    runJob,
    copyByVault: order => desk.vault.backUp(order),
  })
  desk.sync.start()
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  const before = await world.service.state()
  await world.quit(desk)

  const swap = must(
    await stageRestore(
      {
        files,
        folder: files.backups,
        vaultMigrations,
        newestSchema: claimMigrations().length,
        runJob,
        clock: () => new Date(),
      },
      backup,
    ),
  )
  await swapFiles(world.folder, swap)
  const restored = await world.start({ isIdle: true })
  expect(restored.stateOf(id)).toBe('queued')
  restored.sync.start()
  await expect.poll(() => restored.stateOf(id), within).toBe('submitted')
  expect(restored.sync.outbox()).toEqual([])
  const after = await world.service.state()
  expect(after.claims.map(claim => claim.id)).toEqual([id])
  expect(after.uploads).toHaveLength(before.uploads.length)
  expect(await world.wholeUploads()).toEqual(hashes)
})
