import { z } from 'zod'

const cursorSchema = z.tuple([z.string(), z.int().nonnegative(), z.string()])

/** A place in the feed of changes. */
export interface Cursor {
  readonly instance: string
  /** Of the last change seen; 0 before the first. */
  readonly sequence: number
  /** By which that change is known again; empty before the first. */
  readonly mark: string
}

/** Opaque to the client. */
export function writeCursor({ instance, sequence, mark }: Cursor): string {
  return Buffer.from(JSON.stringify([instance, sequence, mark])).toString('base64url')
}

/** Undefined where the text is no cursor of any sandbox. */
export function readCursor(cursor: string): Cursor | undefined {
  let decoded: unknown
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
  const parsed = cursorSchema.safeParse(decoded)
  if (!parsed.success) return undefined
  const [instance, sequence, mark] = parsed.data
  return { instance, sequence, mark }
}
