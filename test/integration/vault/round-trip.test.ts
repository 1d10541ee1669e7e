import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { codeOf, granted, opened, rowCounts, sha256Of, test } from './vault-fixture.ts'

const mib = 1024 * 1024

describe('a document in the vault', () => {
  for (const [label, size] of [
    ['one byte', 1],
    ['exactly one chunk', mib],
    ['one byte more than a chunk', mib + 1],
    ['fifty chunks', 50 * mib],
  ] as const) {
    test(`of ${label} comes out as it went in`, async ({ folder, vault }) => {
      const source = join(folder, 'source.bin')
      await writeFile(source, randomBytes(size))
      const stored = granted(await vault.ingest({ path: source }))
      expect(stored).toEqual({
        sha256: await sha256Of(source),
        sizeBytes: size,
        mediaType: expect.any(String),
        storedBefore: false,
      })
      const copy = join(folder, 'copy.bin')
      expect(codeOf(await vault.exportTo({ sha256: stored.sha256, path: copy }))).toBe('ok')
      expect((await readFile(copy)).equals(await readFile(source))).toBe(true)
      expect(granted(await vault.find(stored.sha256))).toEqual({ sizeBytes: size })
    })
  }

  test('is stored once, however often it is added', async ({ folder, vault }) => {
    const bytes = randomBytes(3 * mib)
    const paths = ['a.bin', 'b.bin'].map(name => join(folder, name))
    for (const path of paths) await writeFile(path, bytes)
    const outcomes = await Promise.all(paths.map(path => vault.ingest({ path })))
    expect(outcomes.map(outcome => granted(outcome).storedBefore)).toEqual([false, true])
    expect(rowCounts(folder)).toEqual([1, 1, 3])
  })

  test('is there after the vault was closed and opened again', async ({ folder }) => {
    const source = join(folder, 'source.bin')
    await writeFile(source, randomBytes(2 * mib))
    const first = await opened(folder)
    const { sha256 } = granted(await first.ingest({ path: source }))
    await first.close()
    const second = await opened(folder)
    const hash = createHash('sha256')
    for await (const piece of second.stream(sha256)) hash.update(piece)
    await second.close()
    expect(hash.digest('hex')).toBe(sha256)
  })

  test('can be read on from any byte', async ({ folder, vault }) => {
    const bytes = randomBytes(3 * mib + 5)
    await writeFile(join(folder, 'source.bin'), bytes)
    const { sha256 } = granted(await vault.ingest({ path: join(folder, 'source.bin') }))
    for (const start of [0, 1, mib - 1, mib, 2 * mib + 77, bytes.length - 1, bytes.length]) {
      const pieces: Uint8Array[] = []
      for await (const piece of vault.stream(sha256, start)) pieces.push(piece)
      expect(Buffer.concat(pieces).equals(bytes.subarray(start)), `from ${start}`).toBe(true)
    }
  })

  test('leaves no readable trace of itself in the data folder', async ({ folder, vault }) => {
    const marker = 'Contoso signed this on the first of March'
    const source = join(folder, 'source.txt')
    await writeFile(source, `${marker}\n`.repeat(100_000))
    granted(await vault.ingest({ path: source }))
    const database = await readFile(join(folder, 'vault.db'))
    expect(database.length).toBeGreaterThan((await stat(source)).size)
    expect(database.includes(marker)).toBe(false)
    expect((await readFile(join(folder, 'vault.db-journal'))).length).toBe(0)
  })

  test('of 300 MiB passes through little memory, while the calling thread stays free', async ({
    folder,
    vault,
  }) => {
    const source = join(folder, 'large.bin')
    await writeFile(source, 'begins here')
    await truncate(source, 300 * mib)
    const before = process.memoryUsage().rss
    let peak = before
    let last = performance.now()
    const gaps: number[] = []
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
      gaps.push(performance.now() - last)
      last = performance.now()
    }, 2)
    const reported: number[] = []
    const stored = granted(
      await vault.ingest({ path: source, onProgress: doneBytes => void reported.push(doneBytes) }),
    )
    clearInterval(watch)
    expect(stored.sizeBytes).toBe(300 * mib)
    expect(peak - before).toBeLessThan(150 * mib)
    expect(reported[0]).toBe(0)
    expect(reported.at(-1)).toBe(300 * mib)
    expect(reported).toEqual(reported.toSorted((a, b) => a - b))
    // Half of the timer's ticks come on time: the thread is not kept busy.
    expect(gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]).toBeLessThan(16)
  })
})
