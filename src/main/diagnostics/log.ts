import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { ProblemCode } from '../../shared/domain/problem.ts'
import { makeFolder } from '../make-folder.ts'
import { defectOf } from './defect.ts'
import { asWord, type DiagnosticEvent, diagnosticEventSchema } from './event.ts'

/** What the log keeps: typed events, never free text (`event.ts`). It never throws: a full disk must not break what it tells of. */
export interface Log {
  /** Notes a defect; returns the reference under which it can be found. */
  defect(where: string, error: unknown): string
  /** Notes what could not be done. */
  problem(where: string, code: ProblemCode): void
  note(event: DiagnosticEvent): void
  /** Its files' texts, the oldest first. */
  texts(): { readonly name: string; readonly text: string }[]
}

const name = 'claimdesk.log'
const maxBytes = 1_000_000
/** Beside the one that is written to. */
const olderFiles = 3

/**
 * A log of JSON lines in `folder`, which is made; at 1 MB another file is begun, and the last three before it are kept. Lines are
 * dropped while the folder is gone: made anew, it would stand where the data folder is to be put back.
 */
export function createLog(folder: string, clock: () => Date, newId: () => string): Log {
  const file = join(folder, name)
  // Newest first, as `claimdesk.log.1`, as system logs are named.
  const older = Array.from({ length: olderFiles }, (_, index) => `${file}.${index + 1}`)
  const logger = electronLog.create({ logId: file })
  logger.transports.console.level = false
  const toFile = logger.transports.file
  toFile.resolvePathFn = () => file
  toFile.maxSize = maxBytes
  toFile.transforms = [({ data }) => data.map(String)]
  toFile.archiveLogFn = () => turnOver(file, older)
  try {
    makeFolder(folder)
  } catch {
    // The disk refuses: each line says so below.
  }

  function note(event: DiagnosticEvent): void {
    const known = diagnosticEventSchema.safeParse(event)
    // A word that is none: better a poorer line than none.
    const line = known.success ? known.data : { event: 'unfit', of: event.event }
    try {
      statSync(folder)
      logger.info(JSON.stringify({ at: clock().toISOString(), ...line }))
    } catch {
      // The disk refuses: the console is all that is left.
      process.stderr.write(`${JSON.stringify(line)}\n`)
    }
  }

  return {
    note,
    defect(where, error) {
      const reference = newId().slice(0, 8)
      note({ event: 'defect', reference, where: asWord(where), ...defectOf(error) })
      return reference
    },
    problem: (where, code) => note({ event: 'problem', where: asWord(where), code }),
    texts: () =>
      [...older.toReversed(), file]
        .filter(path => existsSync(path))
        .map(path => ({ name: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') })),
  }
}

function turnOver(file: string, older: readonly string[]): void {
  const all = [file, ...older]
  for (let index = older.length; index > 0; index -= 1) {
    const [from, to] = [all[index - 1], all[index]]
    if (from !== undefined && to !== undefined && existsSync(from)) renameSync(from, to)
  }
}
