import type { Separator, TableFormat } from '../../../shared/claim-table/table-format.ts'

/** The text of a file's cells, below its first line that is not empty. */
export interface Table {
  readonly kind: TableFormat
  /** Null for a workbook. */
  readonly separator: Separator | null
  readonly headings: readonly string[]
  /** Without empty ones; `number` counts as a spreadsheet does, from 1. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

export type TableProblem = 'import-file-unreadable' | 'import-too-large' | 'import-no-rows'

/** How much is read of one file: a table that is larger is refused whole, since half of it would be taken for all. */
export interface TableLimits {
  readonly maxFileBytes: number
  readonly maxRows: number
  readonly maxColumns: number
  /** Longer text is cut, to just beyond what any column takes. */
  readonly maxCellLength: number
  /** Of all parts of a workbook that are read. */
  readonly maxUnpackedBytes: number
  /** After this the thread that reads is ended. */
  readonly maxMs: number
  readonly maxHeapMebibytes: number
}

const mebibyte = 1_048_576

export const tableLimits: TableLimits = {
  maxFileBytes: 32 * mebibyte,
  maxRows: 20_000,
  maxColumns: 100,
  maxCellLength: 20_001,
  maxUnpackedBytes: 192 * mebibyte,
  maxMs: 30_000,
  maxHeapMebibytes: 1_024,
}

/** What the reading thread is started with. */
export interface TableOrder {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Guessed where null. */
  readonly separator: Separator | null
  /** For days, which a workbook keeps as numbers. */
  readonly language: string
  readonly limits: TableLimits
}
