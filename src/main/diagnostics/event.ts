import { z } from 'zod'
import { problemCodes } from '../../shared/domain/problem.ts'

/** A word of ours or of the system's: `SQLITE_FULL`, `claimdesk:claims.save`, `33.2.1`. No sentence and no name fits in. */
const wordSchema = z.string().regex(/^[\w.:-]{1,60}$/)
const countSchema = z.int().nonnegative()
const codeSchema = z.enum(problemCodes)

/**
 * All that the log can hold. There is no field for free text, so that no customer, document or path can come into it: a
 * new kind of event gets its fields here, as words, codes and numbers.
 */
export const diagnosticEventSchema = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('started'),
    version: wordSchema,
    electron: wordSchema,
    platform: wordSchema,
    arch: wordSchema,
  }),
  z.strictObject({ event: z.literal('ended') }),
  z.strictObject({ event: z.literal('data-opened') }),
  z.strictObject({ event: z.literal('data-refused'), code: codeSchema }),
  z.strictObject({
    event: z.literal('sync'),
    state: wordSchema,
    waiting: countSchema,
    code: codeSchema.nullable(),
  }),
  /** What was asked of main and could not be done. */
  z.strictObject({ event: z.literal('problem'), where: wordSchema, code: codeSchema }),
  z.strictObject({
    event: z.literal('defect'),
    reference: wordSchema,
    where: wordSchema,
    kind: wordSchema,
    code: wordSchema.nullable(),
    /** Functions with file name, line and column; no folders, which may carry a user's name. */
    stack: z.array(z.string().max(200)),
  }),
])
export type DiagnosticEvent = z.infer<typeof diagnosticEventSchema>

/** A line of the log. */
export const logLineSchema = z.intersection(z.object({ at: z.iso.datetime() }), diagnosticEventSchema)

/** The text where it is a word, else what says that it was none. */
export function asWord(text: string): string {
  return wordSchema.safeParse(text).success ? text : 'other'
}
