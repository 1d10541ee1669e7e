import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ColumnMapping } from '../../../shared/claim-table/columns.ts'
import type { Separator } from '../../../shared/claim-table/table-format.ts'
import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { OtherClaim } from '../../../shared/domain/rules/rule.ts'
import type { ImportState } from '../../../shared/ipc/import-procedures.ts'
import type { KnownFacts } from '../../claims/known-facts.ts'
import { ruleSurroundings } from '../../claims/rule-surroundings.ts'
import type { LargeWrites } from '../../store/large-writes/large-writes.ts'
import type { ClaimStore } from '../../store/open.ts'
import { oneAtATime } from '../../vault/one-at-a-time.ts'
import { readTable } from '../table/read-table.ts'
import type { Table, TableProblem } from '../table/table.ts'
import { createKnownMappings } from './known-mappings.ts'
import { type OpenTable, openTable } from './open-table.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'imports' | 'settings'>
  readonly largeWrites: Pick<LargeWrites, 'run' | 'cancel' | 'progress'>
  readonly facts: KnownFacts
  readonly clock: () => Date
  readonly newId: () => string
  /** Entry of the thread that reads tables. */
  readonly tableWorkerUrl: URL
  readonly language: () => string
  readonly onDefect: (where: string, error: unknown) => void
}

type Reading = Outcome<ImportState, TableProblem | 'file-unreadable'>

/** Importing claims from a file: one is open at a time, and nothing is made of it before `run`. */
export function createClaimImports({
  store,
  largeWrites,
  facts,
  clock,
  newId,
  tableWorkerUrl,
  ...parts
}: Parts) {
  const mappings = createKnownMappings(store.settings)
  const inTurn = oneAtATime()
  let open: OpenTable | null = null

  const gone = () => failure(problem('import-gone'))

  async function read(path: string, separator: Separator | null): Promise<Reading> {
    const table = await readTable(path, {
      workerUrl: tableWorkerUrl,
      language: parts.language(),
      separator,
      onDefect: error => parts.onDefect('imports.read', error),
    })
    if (!table.ok) return table
    open = await opened(path, table.value)
    return success(open.state())
  }

  async function opened(path: string, table: Table): Promise<OpenTable> {
    return openTable({
      path,
      table,
      mapping: mappings.of(table.headings),
      surroundings: { documents: [], policy: facts.policy(), ...ruleSurroundings(facts, clock()) },
      others: await heldNow(),
      newId,
    })
  }

  async function heldNow(): Promise<OtherClaim[]> {
    const all: OtherClaim[] = []
    for (let after: number | null = 0; after !== null; ) {
      const { claims, last }: ReturnType<typeof store.imports.held> = store.imports.held(after)
      all.push(...claims)
      after = last
      await nextTurn()
    }
    return all
  }

  return {
    state: (): ImportState | null => open?.state() ?? null,

    /** Whatever comes of it, a file that was open before stays open where this one cannot be read. */
    open: (path: string): Promise<Reading> => inTurn(() => read(path, null)),

    readAgain: (separator: Separator | undefined): Promise<Reading | ReturnType<typeof gone>> =>
      inTurn(async () => (open === null ? gone() : read(open.path, separator ?? null))),

    map: (mapping: ColumnMapping) =>
      inTurn(async () => {
        if (open === null) return gone()
        await open.map(mapping)
        mappings.keep(open.headings, mapping)
        return success(open.state())
      }),

    correct: (...change: Parameters<OpenTable['correct']>) =>
      inTurn(async () => {
        if (open === null) return gone()
        const table = open
        await table.correct(...change)
        return success(table.state())
      }),

    /** How far `run` is; null where nothing is being imported. */
    progress: largeWrites.progress,

    /** Ends `run`, which then answers `cancelled` and has made nothing; unless it is through already. */
    cancel: largeWrites.cancel,

    run: (withBlocked: boolean) =>
      inTurn(async () => {
        if (open === null) return gone()
        const table = open
        const claims = table.ready(withBlocked)
        if (claims.length === 0) return failure(problem('import-no-rows'))
        const { fileName } = table.state()
        const contents = claims.map(({ content }) => content)
        const id = await largeWrites.run('import', { fileName }, contents)
        if (id === null) return failure(problem('cancelled'))
        table.taken(id, claims)
        return success(table.state())
      }),

    undo: (id: string) =>
      inTurn(async () => {
        const undone = await largeWrites.run('take-back-import', { id })
        if (undone === null) return failure(problem('cancelled'))
        if (undone.ok) open?.undone(id)
        return undone
      }),

    /** An import was taken back otherwise than by `undo`. */
    undone: (id: string) => open?.undone(id),

    /** An import that was taken back is there again. */
    redone: (id: string) => open?.redone(id),

    close(): void {
      open = null
    },

    /** Null where no file is open. */
    table: (): OpenTable | null => open,
  }
}

export type ClaimImports = ReturnType<typeof createClaimImports>
