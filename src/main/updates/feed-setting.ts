import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { feedUrlSchema } from '../../shared/ipc/update-procedures.ts'

const schema = z.object({ feedUrl: feedUrlSchema.nullable() })

/** Of the program, not of a profile: in a file of its own, which is also there where no data can be opened. */
export function readFeed(file: string): string | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8'))).feedUrl
  } catch {
    // None was set, or it is not understood: then nothing is asked.
    return null
  }
}

export function writeFeed(file: string, feedUrl: string | null): void {
  writeFileSync(`${file}.new`, `${JSON.stringify({ feedUrl })}\n`, { flush: true })
  renameSync(`${file}.new`, file)
}
