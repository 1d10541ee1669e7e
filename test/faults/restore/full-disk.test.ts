import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { onSmallDisk, ownMounts } from '../own-mounts.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('./full-disk-process.ts', import.meta.url))

test('a disk that is full while one backs up or restores leaves data and backups whole, and both work when there is room', {
  timeout: 300_000,
}, async ({ skip }) => {
  const mounts = ownMounts()
  if (mounts === null) return skip('no file system can be mounted here')
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-full-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { stdout } = await run('unshare', onSmallDisk(mounts, 80, folder, [program, folder]))
  expect(JSON.parse(stdout)).toEqual({
    firstBackup: { told: 'made', listed: 1, documents: 1, halfWritten: [] },
    backupOnFullDisk: { told: 'disk-full', listed: 1, documents: 1, halfWritten: [] },
    backupWhileItFills: { told: 'disk-full', listed: 1, documents: 1, halfWritten: [] },
    kept: 'whole',
    stagingOnFullDisk: 'disk-full',
    exchangeOnFullDisk: 'disk-full',
    afterwards: ['new', 'newer', 'old'],
    backupWithRoom: { told: 'made', listed: 2, documents: 3, halfWritten: [] },
    restored: ['old'],
    undone: ['new', 'newer', 'old'],
  })
})
