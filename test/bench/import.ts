import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { read, utils } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { knownFacts } from '../../src/main/claims/known-facts.ts'
import { createLargeWrites } from '../../src/main/store/large-writes/large-writes.ts'
import { openClaimStore } from '../../src/main/store/open.ts'
import { createClaimImports } from '../../src/main/transfer/import/claim-imports.ts'
import { tableFile } from '../../src/main/transfer/table-files.ts'
import { claimColumns } from '../../src/shared/claim-table/columns.ts'
import { rowsOfClaim } from '../../src/shared/claim-table/rows-of-claim.ts'
import { tableWords } from '../../src/shared/claim-table/words.ts'
import { defaultPolicy } from '../../src/shared/domain/policy/policies.ts'
import { must } from '../integration/sync/desk.ts'
import { aContent, anId, aProduct } from '../support/builders.ts'
import { bundled } from '../support/bundled.ts'
import { watched } from './behaviour.ts'
import { type Measured, seconds } from './ratio.ts'

const rowCount = Number(process.env.CLAIMDESK_BENCH_ROWS ?? 10_000)
const requiredSeconds = 10
/** Longer, and one feels it while typing. */
const allowedMs = 50

function rows(): string[][] {
  const claims = Array.from({ length: rowCount }, (_, at) => {
    const subscriptionId = `c0000000-0000-4000-8000-${String(at).padStart(12, '0')}`
    const content = aContent({
      claimName: `Claim ${at}`,
      products: [aProduct({ id: anId(), subscriptionId })],
    })
    return rowsOfClaim({ id: '', content }, tableWords.en, defaultPolicy).flat()
  })
  return [claimColumns.map(column => tableWords.en.headings[column]), ...claims]
}

/** The least that it takes: the same library reads the same file, and each row is put into a table as it is. */
async function plainly(file: string, folder: string): Promise<void> {
  const { Sheets, SheetNames } = read(await readFile(file), { dense: true })
  const cells = utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
  const db = new Database(join(folder, 'plain.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE claim (id TEXT PRIMARY KEY, content TEXT)')
  const insert = db.prepare('INSERT INTO claim VALUES (?, ?)')
  db.transaction(() => {
    for (const row of cells) insert.run(v7(), JSON.stringify(row))
  })()
  db.close()
}

interface Held {
  readonly seconds: number
  readonly longestMs: number
}

/** How long a piece of work took, and for how long the event loop of the thread that asked for it was held at most. */
async function held(work: () => Promise<void>): Promise<Held> {
  let longestMs = 0
  const taken = await seconds(async () => {
    ;({ longestMs } = await watched(work))
  })
  return { seconds: taken, longestMs }
}

const told = ({ seconds: taken, longestMs }: Held) =>
  `${taken.toFixed(1)} s; the calling thread was held for ${longestMs.toFixed(0)} ms at most`

/** Reading a workbook, checking every row by the rules, and making drafts of all, against reading and inserting alone. */
export async function benchImport(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  try {
    const file = join(folder, 'claims.xlsx')
    await pipeline(
      tableFile(rows(), { format: 'xlsx', language: 'en', at: new Date() }),
      createWriteStream(file),
    )
    const store = must(
      openClaimStore({
        file: join(folder, 'claims.db'),
        clock: () => new Date(),
        newId: () => v7(),
        who: () => 'bench',
      }),
    )
    const urlOf = await bundled('bench-import', {
      'table-worker': 'src/main/transfer/table/table-worker.ts',
      'large-write-worker': 'src/main/store/large-writes/large-write-worker.ts',
    })
    const largeWrites = createLargeWrites({
      file: join(folder, 'claims.db'),
      workerUrl: urlOf('large-write-worker'),
      clock: () => new Date(),
      who: () => 'bench',
      policyId: () => store.settings.get().policyId,
    })
    const imports = createClaimImports({
      store,
      largeWrites,
      facts: knownFacts(store, null),
      clock: () => new Date(),
      newId: () => v7(),
      tableWorkerUrl: urlOf('table-worker'),
      language: () => 'en',
      onDefect: (_, error) => {
        throw error
      },
    })
    const plain = await seconds(() => plainly(file, folder))
    const reading = await held(async () => void must(await imports.open(file)))
    const writing = await held(async () => void must(await imports.run(false)))
    const undoing = await held(
      async () => void must(await imports.undo(imports.state()?.lastImport?.id ?? '')),
    )
    store.close()
    const all = reading.seconds + writing.seconds
    const longestMs = Math.max(reading.longestMs, writing.longestMs)
    return [
      {
        what: `Importing a workbook of ${rowCount} rows (${all.toFixed(1)} s)`,
        against: `${requiredSeconds} s`,
        ratio: requiredSeconds / all,
        required: 1,
      },
      {
        what: 'The same',
        against: `the same library reading the file, and an INSERT a row (${plain.toFixed(1)} s)`,
        ratio: plain / all,
      },
      {
        what: `Main's thread held at a time while it lasts (${longestMs.toFixed(0)} ms at most)`,
        against: `${allowedMs} ms`,
        ratio: allowedMs / longestMs,
      },
      { what: 'Of it reading and checking', observed: told(reading) },
      { what: 'Of it making drafts of all in one transaction', observed: told(writing) },
      { what: 'Taking all of them back', observed: told(undoing) },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
