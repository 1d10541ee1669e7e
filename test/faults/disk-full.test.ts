import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { dataState } from './vault-state.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('./disk-full-process.ts', import.meta.url))
const mib = 1024 * 1024

/** A mount of its own, gone with its process; also without root, where the system lets users have namespaces. */
const namespaces = [['--mount'], ['--user', '--map-root-user', '--mount']]

/** The arguments of `unshare` by which a file system can be mounted here; null where nothing of the kind is permitted. */
function ownMounts(): string[] | null {
  const isPermitted = (args: string[]) => {
    try {
      execFileSync('unshare', [...args, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
      return true
    } catch {
      // Not Linux, or a container that may not mount.
      return false
    }
  }
  return namespaces.find(isPermitted) ?? null
}

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
    const script = 'mount -t tmpfs -o size=280m tmpfs "$2" && exec "$0" "$1" "$2" "$3"'
    const args = [...mounts, 'sh', '-c', script, process.execPath, program, data, sources]
    const { stdout } = await run('unshare', args)
    expect(JSON.parse(stdout)).toEqual(expected)
  })
}
