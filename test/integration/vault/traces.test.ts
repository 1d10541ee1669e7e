import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { systemCode } from '../../../src/main/vault/source-file.ts'
import { granted, openedSafe, test } from './vault-fixture.ts'

const marker = 'Contoso signed this on the first of March'

/** Files below the folder in which the marker can be read. One that goes away meanwhile has been looked at before. */
async function traces(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error
      return Buffer.alloc(0)
    })
    if (content.includes(marker)) found.push(path)
  }
  return found
}

test('no file of the data folder ever shows a document’s text', async ({ folder }) => {
  const dataFolder = join(folder, 'data')
  await mkdir(dataFolder)
  const source = join(folder, 'source.txt')
  await writeFile(source, `${marker}\n`.repeat(1_500_000))
  const safe = await openedSafe(dataFolder)

  const found: string[] = []
  let looks = 0
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      found.push(...(await traces(dataFolder)))
      looks += 1
      await turn()
    }
  })()

  const { sha256 } = granted(await safe.vault.ingest({ path: source }))
  const looksAtIngest = looks
  granted(await safe.vault.exportTo({ sha256, path: join(folder, 'copy.txt') }))
  for await (const piece of safe.vault.stream(sha256)) expect(piece.length).toBeGreaterThan(0)
  granted(await safe.changeKey())
  await vi.waitFor(() => expect(safe.status().keyChange).toBeNull(), { timeout: 20_000 })
  safe.vault.settle(sha256)
  granted(await safe.vault.sweep(new Set()))
  isOver = true
  await watching
  await safe.close()

  expect(looksAtIngest).toBeGreaterThan(0)
  expect([...found, ...(await traces(dataFolder))]).toEqual([])
  expect(await traces(folder)).toHaveLength(2)
})
