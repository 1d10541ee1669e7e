import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, readdir, rename, truncate, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { codeOf, rowCounts, test } from './vault-fixture.ts'

const mib = 1024 * 1024

describe('a file that cannot be taken in', () => {
  test('gets a problem that says why, and leaves nothing behind', async ({ folder, vault }) => {
    const at = (name: string) => join(folder, name)
    await writeFile(at('empty.pdf'), '')
    await mkdir(at('folder'))
    execFileSync('mkfifo', [at('pipe')])
    const codes = []
    for (const name of ['empty.pdf', 'folder', 'pipe', 'missing.pdf', 'empty.pdf/inside'])
      codes.push(codeOf(await vault.ingest({ path: at(name) })))
    expect(codes).toEqual([
      'file-empty',
      'file-is-folder',
      'file-unreadable',
      'file-vanished',
      'file-vanished',
    ])
    expect(rowCounts(folder)).toEqual([0, 0, 0])
  })

  // Root reads whatever a disk holds; the kernel's own files refuse root, too.
  test.runIf(process.platform === 'linux')(
    'is refused when it may not be opened, or fails while it is read',
    async ({ folder, vault }) => {
      const [writeOnly, failing] = ['/sys/bus/platform/uevent', '/sys/class/net/lo/duplex']
      const refused = [await vault.ingest({ path: writeOnly }), await vault.ingest({ path: failing })]
      expect(refused).toMatchObject([
        { problem: { code: 'file-unreadable', params: { reason: 'EACCES' } } },
        { problem: { code: 'file-unreadable', params: { reason: 'EINVAL' } } },
      ])
      expect(rowCounts(folder)).toEqual([0, 0, 0])
      await writeFile(join(folder, 'good.txt'), 'the work was done')
      expect(codeOf(await vault.ingest({ path: join(folder, 'good.txt') }))).toBe('ok')
    },
  )

  for (const [happening, meddle, code] of [
    ['truncated', (path: string) => truncate(path, 10 * mib), 'file-changed'],
    ['grown', (path: string) => appendFile(path, 'more'), 'file-changed'],
    ['written to', (path: string) => utimes(path, 1, 1), 'file-changed'],
    ['removed', (path: string) => unlink(path), 'file-vanished'],
    [
      'replaced',
      (path: string) => writeFile(`${path}.new`, 'x').then(() => rename(`${path}.new`, path)),
      'file-changed',
    ],
  ] as const) {
    test(`is refused when it is ${happening} while it is read`, async ({ folder, vault }) => {
      const path = join(folder, 'source.bin')
      await writeFile(path, randomBytes(60 * mib))
      let meddled: Promise<void> | undefined
      const outcome = await vault.ingest({
        path,
        // The first report comes when the file is open; the reading cannot end before 44 chunks have been acknowledged.
        onProgress() {
          meddled ??= meddle(path)
        },
      })
      await meddled
      expect(codeOf(outcome)).toBe(code)
      expect(rowCounts(folder)).toEqual([0, 0, 0])
    })
  }
})

describe('cancelling', () => {
  test('leaves nothing of a file behind, not even what was committed', async ({ folder, vault }) => {
    const path = join(folder, 'source.bin')
    await writeFile(path, 'begins here')
    await truncate(path, 500 * mib)
    const controller = new AbortController()
    const outcome = await vault.ingest({
      path,
      signal: controller.signal,
      onProgress: doneBytes => void (doneBytes > 257 * mib && controller.abort()),
    })
    expect(codeOf(outcome)).toBe('cancelled')
    expect(rowCounts(folder)).toEqual([0, 0, 0])
  })

  test('a file that waits its turn never begins', async ({ folder, vault }) => {
    const path = join(folder, 'source.bin')
    await writeFile(path, randomBytes(20 * mib))
    const controller = new AbortController()
    const first = vault.ingest({ path })
    const second = vault.ingest({ path, signal: controller.signal })
    controller.abort()
    expect(codeOf(await second)).toBe('cancelled')
    expect(codeOf(await first)).toBe('ok')
  })

  test('an export leaves the target as it was', async ({ folder, vault }) => {
    const path = join(folder, 'source.bin')
    const target = join(folder, 'target.bin')
    await writeFile(path, randomBytes(40 * mib))
    await writeFile(target, 'before')
    const stored = await vault.ingest({ path })
    const controller = new AbortController()
    const outcome = await vault.exportTo({
      sha256: stored.ok ? stored.value.sha256 : '',
      path: target,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    expect(codeOf(outcome)).toBe('cancelled')
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.part$/))
  })
})
