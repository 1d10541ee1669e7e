import { asWord, type DiagnosticEvent } from './event.ts'

type Defect = Omit<Extract<DiagnosticEvent, { event: 'defect' }>, 'event' | 'reference' | 'where'>

/** `at openVault (index.js:12:3)` of a line of a stack; what has another form is left out. */
const frame =
  /^\s*at (?:async )?(?:(?<name>[\w$.<>[\] ]{1,80}) \()?(?:.*[\\/])?(?<place>[\w.-]+:\d+(?::\d+)?)\)?$/

/** What may be told of an error: never its message, which may name a customer or a document. */
export function defectOf(error: unknown): Defect {
  if (!(error instanceof Error)) return { kind: asWord(typeof error), code: null, stack: [] }
  const code = 'code' in error ? asWord(String(error.code)) : null
  const stack = (error.stack ?? '').split('\n').flatMap(line => {
    const { name, place } = frame.exec(line)?.groups ?? {}
    if (place === undefined) return []
    return [name === undefined ? place : `${name} (${place})`]
  })
  return { kind: asWord(error.name), code, stack: stack.slice(0, 30) }
}
