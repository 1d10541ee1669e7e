import type { Day } from '../../../shared/domain/identifiers.ts'

/** A row of a file to be written: texts, and days, which a workbook knows as such. */
export type Row = readonly (string | { readonly day: Day })[]
