import { z } from 'zod'
import { type Problem, problem } from '../../shared/domain/problem.ts'

/** A row that cannot be understood. It stays as it is in the database; whoever asked for it is told by `problem`. */
export class UnreadableRow extends Error {
  readonly problem: Problem<'storage-failed'>

  constructor(table: string, cause: z.ZodError) {
    const fields = cause.issues.map(issue => issue.path.join('.'))
    super(`A row of ${table} cannot be read: ${fields.join(', ')}`)
    this.name = 'UnreadableRow'
    this.problem = problem('storage-failed', { params: { reason: 'row-unreadable', table, fields } })
  }
}

/** The row as its schema gives it. @throws UnreadableRow */
export function readRow<T extends z.ZodType>(table: string, schema: T, row: unknown): z.output<T> {
  const parsed = schema.safeParse(row)
  if (!parsed.success) throw new UnreadableRow(table, parsed.error)
  return parsed.data
}

/** As `readRow`; undefined where there is no row. */
export function readRowIfAny<T extends z.ZodType>(
  table: string,
  schema: T,
  row: unknown,
): z.output<T> | undefined {
  return row === undefined ? undefined : readRow(table, schema, row)
}

/** A column that holds JSON text. */
export function jsonColumn<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        // SQLite checks the column's JSON as it is written: only a damaged file leads here.
        context.issues.push({ code: 'custom', message: 'not JSON', input: text })
        return z.NEVER
      }
    })
    .pipe(schema)
}
