import { cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createStorageWatch } from '../../../src/main/store/storage-watch.ts'
import { aDesk, temporaryFolder } from './temporary-store.ts'

/** A watch over an open store, with a timer that runs when it is told. */
function aWatchedDesk() {
  const folder = join(temporaryFolder(), 'data')
  const file = join(folder, 'claims.db')
  const { store } = aDesk({ file, busyTimeoutMs: 20 })
  const told: (string | null)[] = []
  let due = () => {}
  const watch = createStorageWatch({
    file,
    tryWriting: store.tryWriting,
    timers: {
      after(_ms, work) {
        due = work
        return () => {}
      },
    },
    publish: trouble => told.push(trouble),
  })
  watch.start()
  return { folder, file, watch, told, pass: () => due() }
}

test('a data folder that is gone is said, and again when it is back', () => {
  const { folder, watch, told, pass } = aWatchedDesk()
  pass()
  expect(told).toEqual([])
  renameSync(folder, `${folder} elsewhere`)
  expect(watch.isInPlace()).toBe(false)
  pass()
  expect(told).toEqual(['data-folder-gone'])
  renameSync(`${folder} elsewhere`, folder)
  pass()
  expect(told).toEqual(['data-folder-gone', null])
})

test('a copy in the place of a data folder is told from the folder itself', () => {
  const { folder, watch, told, pass } = aWatchedDesk()
  renameSync(folder, `${folder} elsewhere`)
  pass()
  cpSync(`${folder} elsewhere`, folder, { recursive: true })
  pass()
  expect(watch.isInPlace()).toBe(false)
  expect(told).toEqual(['data-folder-gone', 'data-folder-replaced'])
})

test('a file that another program holds is said until it lets go', () => {
  const { file, watch, told, pass } = aWatchedDesk()
  const scanner = new Database(file)
  onTestFinished(() => void scanner.close())
  scanner.exec('BEGIN IMMEDIATE')
  watch.noticed('storage-failed')
  pass()
  expect(told).toEqual(['storage-failed'])
  scanner.exec('ROLLBACK')
  pass()
  expect(told).toEqual(['storage-failed', null])
})

test('a full disk is over when there is room, and one row that cannot be read is no trouble of the disk', () => {
  const { watch, told, pass } = aWatchedDesk()
  watch.noticed('storage-failed')
  watch.noticed('claim-not-found')
  expect(told).toEqual([])
  watch.noticed('disk-full')
  expect(watch.trouble()).toBe('disk-full')
  pass()
  expect(told).toEqual(['disk-full', null])
})
