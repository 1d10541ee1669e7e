import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect } from 'vitest'
import type { Vault } from '../../../src/main/vault/vault.ts'
import { granted, inDatabase, opened, rowCounts, test } from './vault-fixture.ts'

const mib = 1024 * 1024

async function stored(vault: Vault, folder: string, sizeBytes: number): Promise<string> {
  const path = join(folder, `${sizeBytes}.bin`)
  await writeFile(path, randomBytes(sizeBytes))
  return granted(await vault.ingest({ path })).sha256
}

describe('a sweep', () => {
  test('removes what no claim refers to, and gives the space back', async ({ folder, vault }) => {
    const kept = await stored(vault, folder, 2 * mib)
    const dropped = await stored(vault, folder, 60 * mib)
    for (const sha256 of [kept, dropped]) vault.settle(sha256)
    expect(granted(await vault.sweep(new Set([kept])))).toEqual({ removedDocuments: 1 })
    expect(rowCounts(folder)).toEqual([1, 1, 2])
    expect(granted(await vault.find(kept))).toEqual({ sizeBytes: 2 * mib })
    expect((await stat(join(folder, 'vault.db'))).size).toBeLessThan(5 * mib)
  })

  test('spares what was just stored until its claim is known to have it, or not', async ({
    folder,
    vault,
  }) => {
    const sha256 = await stored(vault, folder, mib)
    expect(granted(await vault.sweep(new Set()))).toEqual({ removedDocuments: 0 })
    vault.settle(sha256)
    expect(granted(await vault.sweep(new Set()))).toEqual({ removedDocuments: 1 })
    expect(rowCounts(folder)).toEqual([0, 0, 0])
  })

  test('asked for while a file is taken in spares that file', async ({ folder, vault }) => {
    const path = join(folder, 'source.bin')
    await writeFile(path, randomBytes(20 * mib))
    const ingesting = vault.ingest({ path })
    const sweeping = vault.sweep(new Set())
    const { sha256 } = granted(await ingesting)
    vault.settle(sha256)
    expect(granted(await sweeping)).toEqual({ removedDocuments: 0 })
    expect(granted(await vault.find(sha256))).toEqual({ sizeBytes: 20 * mib })
  })

  test('removes what a killed process left, and nothing else', async ({ folder }) => {
    const before = await opened(folder)
    const kept = await stored(before, folder, 3 * mib)
    await before.close()
    const path = join(folder, 'large.bin')
    await writeFile(path, 'begins here')
    await truncate(path, 900 * mib)
    await killWhileIngesting(folder, path, 700 * mib)
    expect(rowCounts(folder)[2]).toBeGreaterThan(3)

    const after = await opened(folder)
    granted(await after.sweep(new Set([kept])))
    await after.close()
    expect(inDatabase(folder, db => db.pragma('integrity_check', { simple: true }))).toBe('ok')
    expect(rowCounts(folder)).toEqual([1, 1, 3])
  })
})

/** Kills a process that takes the file in, as soon as so many bytes of it are in the vault. */
async function killWhileIngesting(folder: string, path: string, bytes: number): Promise<void> {
  const program = fileURLToPath(new URL('./ingesting-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, folder, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) >= bytes) child.kill('SIGKILL')
  }
  expect(await gone).toEqual([null, 'SIGKILL'])
}
