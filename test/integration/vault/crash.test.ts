import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { codeOf, granted, inDatabase, opened, rowCounts, test } from './vault-fixture.ts'

const mib = 1024 * 1024
/** As `crashing-worker.ts` has it. */
const deadlyHash = 'dead'.repeat(16)
const workerUrl = new URL('./crashing-worker.ts', import.meta.url)

async function crashing(folder: string) {
  const defects: string[] = []
  const vault = await opened(folder, { workerUrl, onDefect: where => void defects.push(where) })
  return { vault, defects }
}

describe('a worker that crashes', () => {
  test('is replaced; what was under way fails for now, what was stored is there', async ({ folder }) => {
    const { vault, defects } = await crashing(folder)
    await writeFile(join(folder, 'small.bin'), randomBytes(mib))
    await writeFile(join(folder, 'large.bin'), randomBytes(60 * mib))
    const { sha256 } = granted(await vault.ingest({ path: join(folder, 'small.bin') }))
    let crash: Promise<unknown> | undefined
    const cutOff = await vault.ingest({
      path: join(folder, 'large.bin'),
      onProgress() {
        crash ??= vault.find(deadlyHash)
      },
    })
    for (const outcome of [cutOff, await crash])
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'storage-failed', retryable: true } })
    expect(defects).toEqual(['vault'])

    expect(granted(await vault.find(sha256))).toEqual({ sizeBytes: mib })
    granted(await vault.ingest({ path: join(folder, 'large.bin') }))
    expect(granted(await vault.verify({ referenced: [sha256] }))).toMatchObject({ documents: 2, damaged: [] })
    await vault.close()
    expect(rowCounts(folder)).toEqual([2, 2, 61])
    expect(inDatabase(folder, db => db.pragma('integrity_check', { simple: true }))).toBe('ok')
  })

  test('a second time is not replaced: every call says that the vault has ended', async ({ folder }) => {
    const { vault } = await crashing(folder)
    for (let crash = 0; crash < 2; crash += 1)
      expect(codeOf(await vault.find(deadlyHash))).toBe('storage-failed')
    expect(await vault.find('0'.repeat(64))).toMatchObject({
      ok: false,
      problem: { code: 'storage-failed', retryable: false },
    })
    await vault.close()
  })
})
