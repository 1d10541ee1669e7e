import type { CellValues } from '../../../shared/claim-table/cell-values.ts'
import {
  type ClaimOfRows,
  claimReaderOfRows,
  type RowProblem,
  type TableRow,
} from '../../../shared/claim-table/claims-of-rows.ts'
import type { ClaimColumn, ColumnMapping } from '../../../shared/claim-table/columns.ts'
import { claimItems } from '../../../shared/domain/claim-items.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { OtherClaim } from '../../../shared/domain/rules/rule.ts'
import { pauses } from '../../pauses.ts'
import { atRow, checkRowClaim, type Surroundings } from './check-row-claim.ts'
import { createHolders, holdingsOf } from './claimed-items.ts'

export interface TableParts {
  readonly mapping: ColumnMapping
  readonly values: CellValues
  readonly surroundings: Surroundings
  /** Claims that are on this laptop already. */
  readonly others: readonly OtherClaim[]
}

/** A claim of the table with all that is wrong with it, but for doubles in other claims. */
interface Checked extends ClaimOfRows {
  readonly found: readonly RowProblem[]
  readonly holdings: readonly string[]
}

/** The rows of a file as claims, checked: one row's change has only its own claims checked again. */
export async function checkTable(rows: readonly TableRow[], parts: TableParts) {
  const { mapping, values, surroundings } = parts
  const reader = claimReaderOfRows(mapping, values)
  const groups = new Map<string, TableRow[]>()
  const claims = new Map<string, Checked>()
  let problems: ReadonlyMap<number, readonly RowProblem[]> = new Map()

  const keyOf = (row: TableRow) => reader.keyOf(row) ?? `row ${row.number}`

  function check(key: string): void {
    const group = groups.get(key)
    if (group === undefined || group.length === 0) {
      groups.delete(key)
      claims.delete(key)
      return
    }
    const claim = reader.claimOf(group)
    const found = [...claim.problems, ...checkRowClaim(claim, surroundings)]
    claims.set(key, { ...claim, found, holdings: holdingsOf(claim.content) })
  }

  /** In the order of the file: of two doubles, the later one is told. */
  async function gather(): Promise<void> {
    const pause = pauses()
    const holders = createHolders()
    for (const other of parts.others) {
      await pause()
      holders.add(other)
    }
    const gathered = new Map<number, RowProblem[]>()
    for (const claim of inOrder()) {
      await pause()
      const doubles = holders
        .doublesOf(claim.content, claim.holdings, surroundings)
        .map(found => atRow(found, claim, surroundings))
      for (const one of [...claim.found, ...beyond(claim.found, doubles)])
        gathered.set(one.row, [...(gathered.get(one.row) ?? []), one])
      holders.add(asOther(claim))
    }
    for (const [row, found] of gathered) gathered.set(row, blockersFirst(found))
    problems = gathered
  }

  const inOrder = () =>
    [...claims.values()].toSorted((a, b) => (a.rows[0]?.number ?? 0) - (b.rows[0]?.number ?? 0))

  const pause = pauses()
  for (const row of rows) {
    await pause()
    if (reader.isExample(row)) continue
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  for (const key of [...groups.keys()]) {
    await pause()
    check(key)
  }
  await gather()

  const problemsOf = (row: number) => problems.get(row) ?? []
  const isBlocked = ({ rows: ofClaim }: ClaimOfRows) =>
    ofClaim.some(row => hasBlocker(problemsOf(row.number)))

  return {
    mapping,
    problemsOf,
    /** Those of the file, in its order, whose claims cannot be made ready as they are, and the others. */
    claims: (): { readonly claim: ClaimOfRows; readonly isBlocked: boolean }[] =>
      inOrder().map(claim => ({ claim, isBlocked: isBlocked(claim) })),

    /** Puts another text into a cell. */
    async correct(number: number, column: ClaimColumn, text: string): Promise<void> {
      const place = mapping.indexOf(column)
      for (const [key, group] of groups) {
        const at = group.findIndex(row => row.number === number)
        const row = group[at]
        if (row === undefined || place < 0) continue
        const changed = { ...row, cells: row.cells.with(place, text) }
        groups.set(key, group.toSpliced(at, 1))
        const other = groups.get(keyOf(changed)) ?? []
        groups.set(
          keyOf(changed),
          [...other, changed].toSorted((a, b) => a.number - b.number),
        )
        check(key)
        check(keyOf(changed))
        await gather()
        return
      }
    },
  }
}

export function hasBlocker(found: readonly RowProblem[]): boolean {
  return found.some(({ problem }) => problem.severity === 'blocker')
}

function blockersFirst(found: readonly RowProblem[]): RowProblem[] {
  const rank = ({ problem }: RowProblem) => (problem.severity === 'blocker' ? 0 : 1)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** A rule says of one claim what it says of it beside others as well. */
function beyond(found: readonly RowProblem[], more: readonly RowProblem[]): RowProblem[] {
  const same = (a: Problem, b: Problem) => a.code === b.code && a.path === b.path
  return more.filter(one => !found.some(known => known.row === one.row && same(known.problem, one.problem)))
}

function asOther({ rows, content }: ClaimOfRows): OtherClaim {
  return {
    id: `row ${rows[0]?.number}`,
    claimName: content.claimName,
    state: 'draft',
    tenantId: content.customer.tenantId,
    items: claimItems(content),
  }
}
