import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'

/** What the log keeps of a defect: never a message, which may name a customer or a document. */
export interface Log {
  /** Notes a defect; returns the reference under which it can be found. */
  defect(where: string, error: unknown): string
}

const maxBytes = 1_000_000

/** A log of JSON lines in `folder`, turned over once at 1 MB. It never throws: a full disk must not break what it tells of. */
export function createLog(folder: string, clock: () => Date, newId: () => string): Log {
  const file = join(folder, 'claimdesk.log')
  return {
    defect(where, error) {
      const reference = newId().slice(0, 8)
      const line = JSON.stringify({ at: clock().toISOString(), reference, where, ...withoutMessage(error) })
      try {
        makeFolder(folder)
        if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`)
        appendFileSync(file, `${line}\n`)
      } catch {
        // The disk refuses: the console is all that is left.
        process.stderr.write(`${line}\n`)
      }
      return reference
    },
  }
}

function withoutMessage(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    kind: error.name,
    ...('code' in error && { code: error.code }),
    stack: frames.map(frame => frame.trim()),
  }
}
