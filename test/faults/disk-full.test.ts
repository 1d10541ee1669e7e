import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { onSmallDisk, ownMounts } from './own-mounts.ts'
import { dataState } from './vault-state.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('./disk-full-process.ts', import.meta.url))
const mib = 1024 * 1024

async function folders() {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-full-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [data, sources] = [join(folder, 'data'), join(folder, 'sources')]
  await mkdir(data)
  await mkdir(sources)
  return { data, sources }
}

const whole = (documents: number, sizeMib: number) => ({
  documents,
  documentBytes: sizeMib * mib,
  damaged: [],
  missing: [],
})

const expected = {
  first: 'ok',
  tooLarge: 'disk-full',
  farTooLarge: 'disk-full',
  afterRefusals: whole(1, 20),
  fits: 'ok',
  nothingMore: 'disk-full',
  afterRoom: 'ok',
  atTheEnd: whole(2, 120),
}

test('a disk that fills up refuses what does not fit, keeps the rest, and goes on when there is room', {
  timeout: 120_000,
}, async () => {
  const { data, sources } = await folders()
  const { stdout } = await run(process.execPath, [program, data, sources, 'pages'])
  expect(JSON.parse(stdout)).toEqual(expected)
  const state = dataState(data)
  expect(state.checks).toEqual(['ok', 'ok'])
  expect(state.stored).toEqual(state.referenced)
  expect(state.leftovers).toEqual({ ingests: 0, chunks: 0, freePages: 0 })
})

const mounts = ownMounts()
// Where no file system can be mounted, the test above stands alone: SQLite meets the same error there.
if (mounts !== null) {
  test('so does a small file system of its own', { timeout: 120_000 }, async () => {
    const { data, sources } = await folders()
    const { stdout } = await run('unshare', onSmallDisk(mounts, 280, data, [program, data, sources]))
    expect(JSON.parse(stdout)).toEqual(expected)
  })
}
