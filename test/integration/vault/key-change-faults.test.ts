import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, vi } from 'vitest'
import type { Safe } from '../../../src/main/vault/safe.ts'
import { granted, inDatabase, openedSafe, rowCounts, test } from './vault-fixture.ts'

const kib = 1024
const program = fileURLToPath(new URL('./key-changing-process.ts', import.meta.url))
/** More by `CLAIMDESK_FAULT_RUNS=200 npx vitest run … key-change-faults`. */
const rounds = Number(process.env.CLAIMDESK_FAULT_RUNS ?? 4)
/** Longer than a whole change takes, so that kills meet its end and the next one's beginning, too. */
const longestMs = 800

const isWhole = async (safe: Safe, sha256: string) => {
  const hash = createHash('sha256')
  for await (const piece of safe.vault.stream(sha256)) hash.update(piece)
  return hash.digest('hex') === sha256
}

async function killWhileChanging(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  await once(createInterface({ input: child.stdout }), 'line')
  await after(afterMs)
  child.kill('SIGKILL')
  expect(await gone).toEqual([null, 'SIGKILL'])
}

test(`no document is lost, whenever a change of the key is killed (${rounds} times)`, {
  timeout: rounds * 30_000,
}, async ({ folder }) => {
  const first = await openedSafe(folder)
  const hashes: string[] = []
  // The largest takes more than one transaction.
  for (const sizeKib of [1, 100, 1_024, 1_025, 5_000, 40_000]) {
    const path = join(folder, 'source.bin')
    await writeFile(path, randomBytes(sizeKib * kib))
    hashes.push(granted(await first.vault.ingest({ path })).sha256)
  }
  await first.close()

  const firstRows = rowCounts(folder)
  let cutOff = 0
  for (let round = 0; round < rounds; round += 1) {
    const afterMs = Math.floor(Math.random() * longestMs)
    await killWhileChanging(folder, afterMs)
    // The program goes on with the change while it is used.
    const safe = await openedSafe(folder)
    if (safe.status().keyChange !== null) cutOff += 1
    for (const sha256 of hashes)
      expect(await isWhole(safe, sha256), `round ${round}, killed after ${afterMs} ms`).toBe(true)
    await safe.close()
  }
  expect(cutOff).toBeGreaterThan(0)

  const last = await openedSafe(folder)
  await vi.waitFor(() => expect(last.status().keyChange).toBeNull(), { timeout: 60_000 })
  granted(await last.vault.sweep(new Set(hashes)))
  for (const sha256 of hashes) expect(await isWhole(last, sha256)).toBe(true)
  await last.close()
  expect(JSON.parse(await readFile(join(folder, 'vault-key.json'), 'utf8')).keys).toHaveLength(1)
  expect(rowCounts(folder)).toEqual(firstRows)
  expect(inDatabase(folder, db => db.pragma('integrity_check', { simple: true }))).toBe('ok')
})
