import { z } from 'zod'
import { claimColumns } from '../claim-table/columns.ts'
import { separators, tableFormats } from '../claim-table/table-format.ts'
import { instantSchema } from '../domain/identifiers.ts'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

const nothing = z.strictObject({})
const column = z.enum(claimColumns)
const separator = z.enum(separators)
const savedSchema = z.object({ saved: z.boolean() })

/** A file that was read and not closed since, with what its columns are taken for. */
export const importStateSchema = z.object({
  fileName: z.string(),
  kind: z.enum(tableFormats),
  /** Null for a workbook. */
  separator: separator.nullable(),
  columns: z.array(
    z.object({
      heading: z.string(),
      /** The first of its texts. */
      sample: z.string(),
      /** Null for one that is left alone. */
      column: column.nullable(),
    }),
  ),
  /** Nothing but customers: their claims can only be begun. */
  isCustomersOnly: z.boolean(),
  /** Of the rows that have not been imported. */
  counts: z.object({
    rows: z.int().nonnegative(),
    claims: z.int().nonnegative(),
    /** In claims with a blocker, one of their rows having it. */
    blockedRows: z.int().nonnegative(),
    blockedClaims: z.int().nonnegative(),
  }),
  /** What was imported of it last and not taken back. */
  lastImport: z.object({ id: z.string(), claims: z.int() }).nullable(),
})
export type ImportState = z.infer<typeof importStateSchema>

/** Of an import that is being written, in claims. */
const importProgressSchema = z.object({ done: z.int().nonnegative(), total: z.int().positive() })
export type ImportProgress = z.infer<typeof importProgressSchema>

const importRowSchema = z.object({
  /** As a spreadsheet counts: the headings are row 1. */
  number: z.int().positive(),
  cells: z.partialRecord(column, z.string()),
  problems: z.array(z.object({ column: column.nullable(), problem: problemSchema })),
  isBlocked: z.boolean(),
})
export type ImportRow = z.infer<typeof importRowSchema>

/** Claims that came in together. */
export const claimImportSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  at: instantSchema,
  undoneAt: instantSchema.nullable(),
  claims: z.int().nonnegative(),
  /** None of them was changed or sent since. */
  canUndo: z.boolean(),
})
export type ClaimImport = z.infer<typeof claimImportSchema>

const readingProblems = [
  'file-unreadable',
  'import-file-unreadable',
  'import-too-large',
  'import-no-rows',
] as const
const savingProblems = ['file-not-writable', 'disk-full'] as const

export const importProcedures = {
  /** Null where no file is open. */
  state: procedure(nothing, importStateSchema.nullable()),
  /** Asks for a file and reads it; null when the user cancels. What was open before is closed then. */
  choose: procedure(nothing, importStateSchema.nullable(), [...readingProblems]),
  /** The same file once more, as it is now; with another separator where one is given. */
  readAgain: procedure(z.strictObject({ separator: separator.optional() }), importStateSchema, [
    ...readingProblems,
    'import-gone',
  ]),
  /** Says what the columns are, in the file's order, and keeps that for files with the same headings. */
  map: procedure(z.strictObject({ columns: z.array(column.nullable()).max(100) }), importStateSchema, [
    'import-gone',
  ]),
  /** Rows that have not been imported, a window of them. */
  rows: procedure(
    z.strictObject({
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(200),
      /** Only those with a blocker. */
      onlyBlocked: z.boolean(),
    }),
    z.object({ rows: z.array(importRowSchema), total: z.int().nonnegative() }),
    ['import-gone'],
  ),
  /** Puts another text into a cell of the preview; the file stays as it is. */
  correct: procedure(
    z.strictObject({ row: z.int().positive(), column, text: z.string().max(20_001) }),
    importStateSchema,
    ['import-gone'],
  ),
  /** Makes drafts of all claims without blockers, or of all, in one go. */
  run: procedure(z.strictObject({ withBlocked: z.boolean() }), importStateSchema, [
    'import-gone',
    'import-no-rows',
    'cancelled',
  ]),
  /** How many drafts `run` has made, which nobody sees before all are there; null where it is not at it. */
  progress: procedure(nothing, importProgressSchema.nullable()),
  /** Ends `run`: it answers `cancelled` and has made nothing, unless it was through already. */
  cancel: procedure(nothing, z.object({})),
  /** Takes all claims of an import back. */
  undo: procedure(z.strictObject({ id: z.string().max(100) }), z.object({ claims: z.int() }), [
    'import-gone',
    'import-undo-refused',
    'cancelled',
  ]),
  /** The latest imports, the newest first. */
  list: procedure(nothing, z.array(claimImportSchema)),
  /** Closes the file. */
  close: procedure(nothing, z.object({})),
  /** Asks where to, then writes an empty table with what its columns take. */
  saveTemplate: procedure(z.strictObject({ format: z.enum(tableFormats) }), savedSchema, [...savingProblems]),
  /** What is wrong with the rows that were not imported for it, in the file's order. */
  failedRows: procedure(nothing, z.array(importRowSchema.pick({ number: true, problems: true })), [
    'import-gone',
  ]),
  /** Asks where to, then writes the rows named as they are now, with these words for what is wrong with each. */
  saveFailedRows: procedure(
    z.strictObject({
      format: z.enum(tableFormats),
      errors: z.array(z.strictObject({ row: z.int().positive(), text: z.string().max(20_000) })).max(20_000),
    }),
    savedSchema,
    [...savingProblems, 'import-gone'],
  ),
} as const
