import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database, { type Database as Connection } from 'better-sqlite3'
import { v7 } from 'uuid'
import { migrate } from '../../../src/main/sqlite/migrate.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import { aContent } from '../../support/builders.ts'
import { openDesk } from '../desk.ts'

const at = '2026-03-16T09:00:00.000Z'

/** `claims.db` as an earlier version of the program had it, with so many claims, each with a line of history. */
export function makeOlderClaims(file: string, version: number, count: number, sha256: string | null): void {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  if (version > 0) {
    migrate(db, claimMigrations().slice(0, 1))
    fillFirstSchema(db, count, sha256)
    migrate(db, claimMigrations().slice(0, version))
  }
  db.close()
}

function fillFirstSchema(db: Connection, count: number, sha256: string | null): void {
  const addClaim = db.prepare(`
    INSERT INTO claim (id, state, content, policy_id, created_at, updated_at) VALUES (?, 'draft', ?, ?, ?, ?)`)
  const addLine = db.prepare(
    `INSERT INTO history (claim_id, at, by, what) VALUES (?, ?, 'Paola Verdi', 'created')`,
  )
  const addDocument = db.prepare(`
    INSERT INTO attachment (id, claim_id, sha256, size_bytes, name, media_type, kind, position, added_at)
    VALUES (?, ?, ?, 12, 'poe.txt', 'text/plain', 'poe-form', 0, ?)`)
  db.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const id = v7()
      const content = JSON.stringify(aContent({ claimName: `Claim ${number}`, comment: 'x'.repeat(200) }))
      addClaim.run(id, content, defaultPolicy.id, at, at)
      addLine.run(id, at)
      if (number === 0 && sha256 !== null) addDocument.run(v7(), id, sha256, at)
    }
  })()
}

/** A data folder of an earlier version: claims, and a vault of its first schema with a document. */
export async function makeOlderFolder(folder: string, version: number, count: number): Promise<void> {
  const desk = await openDesk({ folder, clock: () => new Date(at) })
  const stored = await desk.vault.ingest({ name: 'poe.txt', bytes: Buffer.from('Signed here.') })
  if (!stored.ok) throw new Error(stored.problem.code)
  await desk.close()
  const vault = new Database(join(folder, 'vault.db'))
  // What the second and the third schema brought.
  vault.exec('DROP TABLE pair; ALTER TABLE ingest DROP COLUMN seal')
  vault.pragma('user_version = 1')
  vault.close()
  for (const ending of ['', '-wal', '-shm']) rmSync(join(folder, `claims.db${ending}`), { force: true })
  makeOlderClaims(join(folder, 'claims.db'), version, count, stored.value.sha256)
}
