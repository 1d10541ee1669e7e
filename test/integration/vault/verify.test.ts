import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { codeOf, granted, inDatabase, opened, rowCounts, test } from './vault-fixture.ts'

const mib = 1024 * 1024

/** A closed vault with documents of these sizes; their hashes. */
async function filled(folder: string, sizes: readonly number[]) {
  const vault = await opened(folder)
  const hashes = []
  for (const [index, size] of sizes.entries()) {
    const path = join(folder, `${index}.bin`)
    await writeFile(path, randomBytes(size))
    hashes.push(granted(await vault.ingest({ path })).sha256)
  }
  await vault.close()
  return hashes
}

function flipBit(db: Database, ingestId: number, position: number): void {
  const bytes = db
    .prepare('SELECT bytes FROM chunk WHERE ingest_id = ? AND position = ?')
    .pluck()
    .get(ingestId, position) as Buffer
  bytes.writeUInt8((bytes[5] ?? 0) ^ 1, 5)
  db.prepare('UPDATE chunk SET bytes = ? WHERE ingest_id = ? AND position = ?').run(bytes, ingestId, position)
}

describe('verifying the vault', () => {
  test('finds nothing where all is whole, and tells how far it is', async ({ folder }) => {
    const referenced = await filled(folder, [10, 3 * mib, mib])
    const vault = await opened(folder)
    const reported: [number, number][] = []
    const onProgress = (done: number, total: number) => void reported.push([done, total])
    const verified = granted(await vault.verify({ referenced, onProgress }))
    const measured = granted(await vault.measure())
    await vault.close()
    expect(verified).toEqual({ documents: 3, documentBytes: 4 * mib + 10, damaged: [], missing: [] })
    expect(reported.at(-1)).toEqual([4 * mib + 10, 4 * mib + 10])
    expect(measured.documents).toBe(3)
    expect(measured.fileBytes).toBeGreaterThan(4 * mib)
  })

  test('names each damaged document, whichever chunk it is, and none of the others', async ({ folder }) => {
    const [first, second, third] = await filled(folder, [2 * mib, 3 * mib, mib])
    inDatabase(folder, db => {
      flipBit(db, 1, 1)
      db.exec('DELETE FROM chunk WHERE ingest_id = 3')
    })
    const vault = await opened(folder)
    const verified = granted(await vault.verify({ referenced: [] }))
    await vault.close()
    expect(verified.damaged).toEqual([first, third])
    expect(verified.damaged).not.toContain(second)
  })

  test('finds a document that is whole in every chunk, but cut short', async ({ folder }) => {
    const hashes = await filled(folder, [2 * mib])
    inDatabase(folder, db => db.exec(`UPDATE document SET chunk_count = 1, size_bytes = ${mib}`))
    const vault = await opened(folder)
    const verified = granted(await vault.verify({ referenced: [] }))
    await vault.close()
    expect(verified.damaged).toEqual(hashes)
  })

  test('names what is referred to, but not there', async ({ folder }) => {
    const hashes = await filled(folder, [10])
    const missing = sha256Schema.parse('a'.repeat(64))
    const vault = await opened(folder)
    const verified = granted(await vault.verify({ referenced: [...hashes, missing] }))
    await vault.close()
    expect(verified).toMatchObject({ damaged: [], missing: [missing] })
  })

  test('can be cancelled, and holds up neither a file being added nor a sweep', async ({ folder }) => {
    await filled(folder, [60 * mib])
    await writeFile(join(folder, 'new.bin'), randomBytes(2 * mib))
    const vault = await opened(folder)
    const controller = new AbortController()
    const order: string[] = []
    const verifying = vault.verify({ referenced: [], signal: controller.signal }).then(outcome => {
      order.push('verify')
      return outcome
    })
    const added = granted(await vault.ingest({ path: join(folder, 'new.bin') }))
    expect(codeOf(await vault.sweep(new Set([added.sha256])))).toBe('ok')
    order.push('others')
    controller.abort()
    await verifying
    const cancelled = vault.verify({ referenced: [], signal: AbortSignal.abort() })
    expect(codeOf(await cancelled)).toBe('cancelled')
    await vault.close()
    expect(order).toContain('others')
  })
})

describe('a damaged document', () => {
  test('is whole again when the same file is added once more', async ({ folder }) => {
    const [sha256] = await filled(folder, [3 * mib])
    inDatabase(folder, db => flipBit(db, 1, 2))
    const vault = await opened(folder)
    const again = granted(await vault.ingest({ path: join(folder, '0.bin') }))
    expect(again).toMatchObject({ sha256, storedBefore: false })
    granted(await vault.sweep(new Set([again.sha256])))
    expect(granted(await vault.verify({ referenced: [again.sha256] })).damaged).toEqual([])
    await vault.close()
    expect(rowCounts(folder)).toEqual([1, 1, 3])
  })
})
