import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { Outcome } from '../../shared/domain/outcome.ts'
import { failure, success } from '../../shared/domain/outcome.ts'
import { type ProblemCode, problem } from '../../shared/domain/problem.ts'
import { type ClaimdeskHandlers, contract } from '../../shared/ipc/contract.ts'
import { procedureChannel } from '../../shared/ipc/names.ts'
import type { Procedure } from '../../shared/ipc/procedure.ts'
import { storageProblem } from '../store/storage-problem.ts'

type Handler = (input: unknown) => Outcome<unknown> | Promise<Outcome<unknown>>
export type HandlerOf = (area: string, name: string) => Handler

interface Notes {
  /** Notes a defect and returns the reference under which it can be found in the log. */
  readonly defect: (where: string, error: unknown) => string
  readonly problem: (where: string, code: ProblemCode) => void
}

/** Looks handlers up in an object that has one for every procedure, as its type demands. */
export function fromHandlers(handlers: ClaimdeskHandlers): HandlerOf {
  return (area, name) => {
    const handler: unknown = Reflect.get(Object(Reflect.get(handlers, area)), name)
    if (typeof handler !== 'function') throw new TypeError(`No handler for ${area}.${name}.`)
    return input => handler(input)
  }
}

/**
 * The one door between page and main: registers a handler for each procedure of the contract. Every call gets an
 * answer, a refused one too; exceptions never cross.
 */
export function register(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlerOf: HandlerOf,
  isOurFrame: (event: IpcMainInvokeEvent) => boolean,
  notes: Notes,
): void {
  for (const [area, procedures] of Object.entries<Record<string, Procedure>>(contract)) {
    for (const [name, procedure] of Object.entries(procedures)) {
      const handler = handlerOf(area, name)
      const channel = procedureChannel(area, name)
      ipcMain.handle(channel, async (event, input: unknown) => {
        if (!isOurFrame(event)) return failure(problem('sender-refused'))
        const answered = await answer(procedure, handler, input, error => notes.defect(channel, error))
        if (!answered.ok) notes.problem(channel, answered.problem.code)
        return answered
      })
    }
  }
}

/** Parses the input, runs the handler, parses its output; a throw becomes a problem. */
export async function answer(
  procedure: Procedure,
  handler: Handler,
  input: unknown,
  noteDefect: (error: unknown) => string,
): Promise<Outcome<unknown>> {
  const parsed = procedure.input.safeParse(input)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(issue => issue.path.join('.'))
    return failure(problem('input-invalid', { params: { fields } }))
  }
  try {
    const outcome = await handler(parsed.data)
    return outcome.ok ? success(procedure.output.parse(outcome.value)) : outcome
  } catch (error) {
    const known = storageProblem(error)
    if (known) return failure(known)
    return failure(problem('internal', { params: { reference: noteDefect(error) } }))
  }
}
