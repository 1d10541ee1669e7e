import { readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { inOrder, migrate } from '../../../src/main/sqlite/migrate.ts'
import { prepareConnection } from '../../../src/main/vault/database.ts'

// A process of its own that is killed in a migration, all of whose statements ran and were not committed:
// `killed-migration.ts FILE store|vault VERSION`.
const [file = '', database = '', version = ''] = process.argv.slice(2)
const folder = new URL(`../../../src/main/${database}/migrations/`, import.meta.url)
const migrations = inOrder(
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(new URL(name, folder), 'utf8')])),
).slice(0, Number(version))

const db = new Database(file)
if (database === 'vault') prepareConnection(db)
else db.pragma('journal_mode = WAL')
// So little memory that a long transaction is on the disk before it ends.
db.pragma('cache_size = 1')
db.function('kill_now', () => process.kill(process.pid, 'SIGKILL'))
migrate(
  db,
  migrations.map(one =>
    one.version === Number(version) ? { ...one, sql: `${one.sql};\nSELECT kill_now();` } : one,
  ),
)
