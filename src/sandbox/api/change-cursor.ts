import { z } from 'zod'

const cursorSchema = z.tuple([z.string(), z.int().nonnegative()])

/** Opaque to the client: the instance that counts, and the number of the last change seen. */
export function writeCursor(instance: string, sequence: number): string {
  return Buffer.from(JSON.stringify([instance, sequence])).toString('base64url')
}

/** Undefined where the text is no cursor of any sandbox. */
export function readCursor(cursor: string): { instance: string; sequence: number } | undefined {
  let decoded: unknown
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
  const parsed = cursorSchema.safeParse(decoded)
  return parsed.success ? { instance: parsed.data[0], sequence: parsed.data[1] } : undefined
}
