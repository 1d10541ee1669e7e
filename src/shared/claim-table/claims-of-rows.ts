import { type ClaimContent, emptyClaimContent } from '../domain/claim-content.ts'
import { normalizeGuid } from '../domain/customer.ts'
import { type Problem, type ProblemCode, problem } from '../domain/problem.ts'
import type { CellValues } from './cell-values.ts'
import { type ClaimColumn, type ColumnMapping, pathOfColumn } from './columns.ts'
import { everyLanguage } from './words.ts'

/** A row of a file: one product or workload of a claim. */
export interface TableRow {
  /** As a spreadsheet counts it: the headings are row 1. */
  readonly number: number
  /** Of the product that it becomes. */
  readonly itemId: string
  readonly cells: readonly string[]
}

export interface RowProblem {
  readonly row: number
  /** Null where it belongs to no column. */
  readonly column: ClaimColumn | null
  readonly problem: Problem
}

export interface ClaimOfRows {
  readonly rows: readonly TableRow[]
  readonly content: ClaimContent
  /** What could not be taken over as it stands; the rules have not been asked yet. */
  readonly problems: readonly RowProblem[]
}

/** A claim's content takes so many (`claimContentSchema`). */
const maxItems = 200
const maxLength = 2_000
const maxCommentLength = 20_000

const keyColumns: readonly ClaimColumn[] = ['claimName', 'customer.tenantId', 'solutionArea', 'claimKey']

/** Reads rows by what their columns are said to be, and their values as the policy names them. */
export function claimReaderOfRows(mapping: ColumnMapping, values: CellValues) {
  const places = new Map(
    mapping.flatMap((column, place) => (column === null ? [] : [[column, place] as const])),
  )

  const textOf = (row: TableRow, column: ClaimColumn): string => {
    const place = places.get(column)
    return place === undefined ? '' : (row.cells[place] ?? '').trim()
  }

  /** Rows with the same key are one claim; null for a row that is a claim by itself. */
  function keyOf(row: TableRow): string | null {
    const [name, tenantId, area, claimKey] = keyColumns.map(column => textOf(row, column))
    if (!name && !claimKey) return null
    return JSON.stringify([name, normalizeGuid(tenantId ?? ''), values.area(area ?? '') ?? area, claimKey])
  }

  function claimOf(rows: readonly TableRow[]): ClaimOfRows {
    const problems: RowProblem[] = []
    const note = (
      row: TableRow | undefined,
      column: ClaimColumn,
      code: ProblemCode,
      params: Problem['params'],
    ) => {
      if (row !== undefined)
        problems.push({
          row: row.number,
          column,
          problem: problem(code, { path: pathOfColumn(column), params }),
        })
    }

    const cut = (row: TableRow | undefined, column: ClaimColumn, text: string): string => {
      const most = column === 'comment' ? maxCommentLength : maxLength
      if (text.length <= most) return text
      note(row, column, 'import-cell-too-long', { most, length: text.length })
      return text.slice(0, most)
    }

    /** What all rows of the claim share: the first that has it says it. */
    const giving = (column: ClaimColumn) => rows.find(row => textOf(row, column) !== '')
    function shared(column: ClaimColumn): string {
      const giver = giving(column)
      if (giver === undefined) return ''
      const text = textOf(giver, column)
      const others = keyColumns.includes(column) ? [] : rows
      for (const row of others) {
        const other = textOf(row, column)
        if (other !== '' && other !== text)
          note(row, column, 'import-rows-differ', { value: text.slice(0, 100), row: giver.number })
      }
      return cut(giver, column, text)
    }

    function oneOf<Value>(
      column: ClaimColumn,
      otherwise: Value,
      read: (text: string) => Value | undefined,
    ): Value {
      const text = shared(column)
      if (text === '') return otherwise
      const value = read(text)
      if (value !== undefined) return value
      note(giving(column), column, 'import-value-unknown', { value: text.slice(0, 100) })
      return otherwise
    }

    const contact = (role: keyof ClaimContent['contacts']) => ({
      name: shared(`contacts.${role}.name`),
      title: role === 'partner' ? '' : shared(`contacts.${role}.title`),
      email: shared(`contacts.${role}.email`),
    })
    const solutionArea = oneOf('solutionArea', null, values.area)
    const items = rows
      .filter(row => textOf(row, 'item') !== '' || textOf(row, 'subscriptionId') !== '')
      .map(row => ({
        row,
        code: values.item(cut(row, 'item', textOf(row, 'item')), solutionArea),
        subscriptionId: cut(row, 'subscriptionId', textOf(row, 'subscriptionId')),
      }))
    for (const { row } of items.slice(maxItems)) note(row, 'item', 'import-too-many-items', { maxItems })
    const taken = items.slice(0, maxItems)
    const isWorkloads = solutionArea === 'microsoft-365'
    const content: ClaimContent = {
      ...emptyClaimContent,
      claimName: shared('claimName'),
      customer: {
        name: shared('customer.name'),
        tenantId: shared('customer.tenantId'),
        domain: shared('customer.domain'),
      },
      solutionArea,
      activities: oneOf('activities', [], values.activities),
      purchaseChannel: oneOf('purchaseChannel', 'unknown', values.channel),
      products: isWorkloads
        ? []
        : taken.map(({ row, code, subscriptionId }) => ({ id: row.itemId, product: code, subscriptionId })),
      workloads: isWorkloads ? taken.map(({ code }) => code).filter(code => code !== '') : [],
      mpnId: shared('mpnId'),
      contacts: {
        customer: contact('customer'),
        technical: contact('technical'),
        partner: contact('partner'),
      },
      revenue: {
        solutionSeller: shared('revenue.solutionSeller'),
        isvSolution: shared('revenue.isvSolution'),
      },
      publicSector: oneOf('publicSector', 'not-public-sector', values.publicSector),
      comment: shared('comment'),
    }
    return { rows, content, problems }
  }

  return {
    textOf,
    keyOf,
    claimOf,
    /** The template's own example, left as it was, is not meant; one of which anything was changed is. */
    isExample: (row: TableRow) =>
      everyLanguage.some(
        ({ example }) =>
          textOf(row, 'claimName') === example.claimName &&
          [...places.keys()].every(column => textOf(row, column) === (example[column] ?? '')),
      ),
  }
}
