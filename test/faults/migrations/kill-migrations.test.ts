import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { bundled } from '../../support/bundled.ts'
import { fastFolder } from '../../support/fast-folder.ts'
import { openDesk } from '../desk.ts'
import { type SeededRandom, seededRandom } from '../seeded-random.ts'
import { dataState } from '../vault-state.ts'
import { makeOlderFolder } from './older-data.ts'

const kills = Number(process.env.CLAIMDESK_MIGRATION_KILLS ?? 3)
const seed = Number(process.env.CLAIMDESK_FAULT_SEED ?? Date.now() % 1_000_000)
const claims = 300
const newest = claimMigrations().length
const oldest = 1

const versionIn = (folder: string) => {
  const db = new Database(join(folder, 'claims.db'))
  try {
    return Number(db.pragma('user_version', { simple: true }))
  } finally {
    db.close()
  }
}

test(`kill -9 at ${kills} random moments of bringing an older data folder up to date loses nothing`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  const place = mkdtempSync(join(fastFolder, 'claimdesk-migrations-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const urlOf = await bundled('migrating', {
    migrating: 'test/faults/migrations/migrating-process.ts',
    'vault-worker': 'src/main/vault/vault-worker.ts',
  })
  const workerUrl = urlOf('vault-worker')
  const random = seededRandom(seed)
  const older = new Map<number, string>()
  const met: Record<string, number> = {}

  for (let kill = 0; kill < kills; kill += 1) {
    const version = oldest + random.below(newest - oldest)
    const source = older.get(version) ?? join(place, `version-${version}`)
    if (!older.has(version)) await makeOlderFolder(source, version, claims)
    older.set(version, source)
    const folder = join(place, String(kill))
    cpSync(source, folder, { recursive: true })
    const where = `CLAIMDESK_FAULT_SEED=${seed}, kill ${kill}, from version ${version}`
    const said = await saidUntilKilled([fileURLToPath(urlOf('migrating')), folder], random)
    const found = versionIn(folder)
    const moment = said.includes('open') ? 'after it' : stage(found, version)
    met[moment] = (met[moment] ?? 0) + 1

    const desk = await openDesk({ folder, workerUrl, clock: () => new Date('2026-03-18T09:00:00.000Z') })
    const list = desk.store.claims.list({ search: '', offset: 0, limit: 1_000 })
    expect(list.total, where).toBe(claims)
    const names = list.claims.map(({ id }) => desk.store.claims.find(id)?.content.claimName)
    expect(new Set(names).size, where).toBe(claims)
    const referenced = desk.store.attachments.referencedHashes()
    expect(referenced, where).toHaveLength(1)
    expect(await desk.vault.verify({ referenced }), where).toMatchObject({
      ok: true,
      value: { documents: 1, damaged: [], missing: [] },
    })
    await desk.close()
    expect(versionIn(folder), where).toBe(newest)
    expect(dataState(folder).checks, where).toEqual(['ok', 'ok'])
    rmSync(folder, { recursive: true })
  }
  process.stdout.write(`Killed while migrating: ${JSON.stringify(met)} (seed ${seed})\n`)
})

const stage = (found: number, version: number) =>
  found === version ? 'before the first commit' : found === newest ? 'after the last one' : 'between two'

async function saidUntilKilled(args: readonly string[], random: SeededRandom): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // From the moment at which it begins, within what the whole takes.
    if (said === '') setTimeout(() => child.kill('SIGKILL'), random.below(400))
    said += text
  })
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
  return said
}
