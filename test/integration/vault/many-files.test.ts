import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { codeOf, granted, opened, rowCounts, sha256Of, test } from './vault-fixture.ts'

const mib = 1024 * 1024

async function made(folder: string, name: string, size: number): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, randomBytes(size))
  return path
}

describe('many files at once', () => {
  test('are all stored, the same bytes once, and one that cannot be read keeps none of the others out', async ({
    folder,
  }) => {
    const vault = await opened(folder)
    const paths = await Promise.all(
      Array.from({ length: 80 }, (_, at) => made(folder, `${at}.bin`, 20_000 + at)),
    )
    const [first = ''] = paths
    const asked = [...paths.slice(0, 40), first, join(folder, 'not-there.bin'), ...paths.slice(40)]
    const outcomes = await Promise.all(asked.map(path => vault.ingest({ path })))
    const missing = outcomes.filter(outcome => !outcome.ok)
    const hashes = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value.sha256] : []))
    const verified = granted(await vault.verify({ referenced: hashes }))
    await vault.close()

    expect(missing.map(codeOf)).toEqual(['file-vanished'])
    expect(hashes).toHaveLength(81)
    expect(hashes[40]).toBe(await sha256Of(first))
    expect(verified).toMatchObject({ documents: 80, damaged: [], missing: [] })
    expect(rowCounts(folder)).toEqual([80, 80, 80])
  })

  test('of which one is too large for the disk leave that one out alone', async ({ folder }) => {
    const vault = await opened(folder, {
      workerUrl: new URL('../../faults/short-of-pages-worker.ts', import.meta.url),
    })
    const small = await Promise.all(Array.from({ length: 6 }, (_, at) => made(folder, `${at}.bin`, 50_000)))
    const large = await made(folder, 'large.bin', 300 * mib)
    const asked = [...small.slice(0, 3), large, ...small.slice(3)]
    const outcomes = await Promise.all(asked.map(path => vault.ingest({ path })))
    const kept = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value.sha256] : []))
    const verified = granted(await vault.verify({ referenced: kept }))
    await vault.close()

    expect(outcomes.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'disk-full', 'ok', 'ok', 'ok'])
    expect(verified).toMatchObject({ documents: 6, damaged: [], missing: [] })
    expect(rowCounts(folder)).toEqual([6, 6, 6])
  })

  test('are committed by the time they are told to be stored', async ({ folder }) => {
    const vault = await opened(folder)
    const paths = await Promise.all(Array.from({ length: 10 }, (_, at) => made(folder, `${at}.bin`, 1_000)))
    const hashes = (await Promise.all(paths.map(path => vault.ingest({ path })))).map(
      outcome => granted(outcome).sha256,
    )
    // What another connection sees is committed.
    expect(rowCounts(folder)).toEqual([10, 10, 10])
    expect(new Set(hashes).size).toBe(10)
    await vault.close()
  })
})
