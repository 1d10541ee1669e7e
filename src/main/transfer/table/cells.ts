import type { Table, TableProblem } from './table.ts'

/** The cells of a sheet or text, row by row; a row may be longer than the others. */
export interface Cells {
  readonly kind: Table['kind']
  readonly separator: Table['separator']
  readonly lines: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

/** A file that cannot be read as a table, or is larger than the limits. */
export class NotATable extends Error {
  readonly code: TableProblem

  constructor(code: TableProblem, reason: string) {
    super(reason)
    this.name = 'NotATable'
    this.code = code
  }
}
