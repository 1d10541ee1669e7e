import { basename } from 'node:path'
import { cellValues } from '../../../shared/claim-table/cell-values.ts'
import type { TableRow } from '../../../shared/claim-table/claims-of-rows.ts'
import { type ClaimColumn, type ColumnMapping, isCustomersOnly } from '../../../shared/claim-table/columns.ts'
import type { OtherClaim } from '../../../shared/domain/rules/rule.ts'
import type { ImportRow, ImportState } from '../../../shared/ipc/import-procedures.ts'
import { pauses } from '../../pauses.ts'
import type { Table } from '../table/table.ts'
import type { Surroundings } from './check-row-claim.ts'
import { checkTable, hasBlocker } from './checked-table.ts'

interface OpenTableParts {
  readonly path: string
  readonly table: Table
  readonly mapping: ColumnMapping
  readonly surroundings: Surroundings
  readonly others: readonly OtherClaim[]
  readonly newId: () => string
}

type Claims = Awaited<ReturnType<typeof checkTable>>['claims']

/** One file that is being imported: its rows as they were corrected, and which of them have been taken over. */
export async function openTable({ path, table, surroundings, others, newId, ...parts }: OpenTableParts) {
  let rows = await withItemIds(table.rows, newId)
  const { headings } = table
  const values = cellValues(surroundings.policy)
  const check = (mapping: ColumnMapping) => checkTable(rows, { mapping, values, surroundings, others })
  let checked = await check(parts.mapping)
  /** By row, the import that took it over. */
  const imported = new Map<number, string>()
  /** By import that was taken back, what it had taken over. */
  const givenBack = new Map<string, number[]>()
  let last: ImportState['lastImport'] = null

  const waiting = () =>
    checked.claims().filter(({ claim }) => claim.rows.every(row => !imported.has(row.number)))

  const waitingRows = (claims: ReturnType<Claims>) =>
    claims
      .flatMap(({ claim, isBlocked }) => claim.rows.map(row => ({ row, isBlocked })))
      .toSorted((a, b) => a.row.number - b.row.number)

  function rowOf({ row, isBlocked }: { readonly row: TableRow; readonly isBlocked: boolean }): ImportRow {
    const cells: Partial<Record<ClaimColumn, string>> = {}
    for (const [at, column] of checked.mapping.entries())
      if (column !== null) cells[column] = row.cells[at] ?? ''
    const problems = checked.problemsOf(row.number).map(({ column, problem }) => ({ column, problem }))
    return { number: row.number, cells, problems, isBlocked }
  }

  return {
    path,
    headings,

    state(): ImportState {
      const claims = waiting()
      const blocked = claims.filter(({ isBlocked }) => isBlocked)
      const count = (some: typeof claims) => some.reduce((sum, { claim }) => sum + claim.rows.length, 0)
      return {
        fileName: basename(path),
        kind: table.kind,
        separator: table.separator,
        columns: headings.map((heading, at) => ({
          heading: heading.slice(0, 200),
          sample: (rows.find(({ cells }) => cells[at])?.cells[at] ?? '').slice(0, 200),
          column: checked.mapping[at] ?? null,
        })),
        isCustomersOnly: isCustomersOnly(checked.mapping),
        counts: {
          rows: count(claims),
          claims: claims.length,
          blockedRows: count(blocked),
          blockedClaims: blocked.length,
        },
        lastImport: last,
      }
    },

    async map(mapping: ColumnMapping): Promise<void> {
      checked = await check(headings.map((_, at) => mapping[at] ?? null))
    },

    window(offset: number, limit: number, onlyBlocked: boolean) {
      const found = waitingRows(waiting()).filter(
        ({ row }) => !onlyBlocked || hasBlocker(checked.problemsOf(row.number)),
      )
      return { rows: found.slice(offset, offset + limit).map(rowOf), total: found.length }
    },

    async correct(number: number, column: ClaimColumn, text: string): Promise<void> {
      if (imported.has(number)) return
      const place = checked.mapping.indexOf(column)
      rows = rows.map(row =>
        row.number === number && place >= 0 ? { ...row, cells: row.cells.with(place, text) } : row,
      )
      await checked.correct(number, column, text)
    },

    /** Those to be imported now. */
    ready: (withBlocked: boolean) =>
      waiting()
        .filter(({ isBlocked }) => withBlocked || !isBlocked)
        .map(({ claim }) => claim),

    taken(id: string, claims: ReturnType<Claims>[number]['claim'][]): void {
      for (const { rows: ofClaim } of claims) for (const row of ofClaim) imported.set(row.number, id)
      last = { id, claims: claims.length }
    },

    /** Its rows wait again. */
    undone(id: string): void {
      const ofImport = [...imported].flatMap(([row, by]) => (by === id ? [row] : []))
      for (const row of ofImport) imported.delete(row)
      givenBack.set(id, ofImport)
      if (last?.id === id) last = null
    },

    /** Its rows wait no more. */
    redone(id: string): void {
      for (const row of givenBack.get(id) ?? []) imported.set(row, id)
    },

    failedRows: () => waitingRows(waiting().filter(({ isBlocked }) => isBlocked)).map(rowOf),

    cellsOf: (number: number) => rows.find(row => row.number === number)?.cells ?? [],
  }
}

async function withItemIds(read: Table['rows'], newId: () => string): Promise<readonly TableRow[]> {
  const pause = pauses()
  const rows: TableRow[] = []
  for (const row of read) {
    await pause()
    rows.push({ ...row, itemId: newId() })
  }
  return rows
}

export type OpenTable = Awaited<ReturnType<typeof openTable>>
