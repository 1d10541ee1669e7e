import { v7 } from 'uuid'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import type { ClaimStore } from '../open.ts'
import { openToWrite } from './open-to-write.ts'

/** What the thread must know beside the database. */
export interface WriteSetup {
  /** Path of claims.db, which main has open. */
  readonly file: string
  /** An ISO 8601 instant by main's clock: all that is written is of this moment. */
  readonly at: string
  /** The user's name, for the history. */
  readonly who: string
  /** Of new claims. */
  readonly policyId: string
}

/** Work that may be of thousands of claims; each is one transaction, and its result what the store's own call answers. */
export interface WriteJobs {
  import: { readonly order: { readonly fileName: string }; readonly result: string }
  'take-back-import': {
    readonly order: { readonly id: string }
    readonly result: ReturnType<ClaimStore['imports']['undo']>
  }
  undo: { readonly order: Record<string, never>; readonly result: ReturnType<ClaimStore['undo']['undo']> }
  redo: { readonly order: Record<string, never>; readonly result: ReturnType<ClaimStore['undo']['redo']> }
}
export type WriteJobName = keyof WriteJobs
export type WriteJob = {
  [Name in WriteJobName]: { readonly name: Name; readonly order: WriteJobs[Name]['order'] }
}[WriteJobName]

/**
 * Does a job in one transaction on a connection of its own, which is closed when it answers.
 *
 * @param contents of the claims to be made
 * @param onWritten told how many of them are made; what it throws ends the job, and leaves all as it was
 */
export function perform(
  { at, who, ...setup }: WriteSetup,
  job: WriteJob,
  contents: readonly ClaimContent[],
  onWritten: (count: number) => void,
): WriteJobs[WriteJobName]['result'] {
  const store = openToWrite({ ...setup, clock: () => new Date(at), who: () => who, newId: () => v7() })
  try {
    return store.atOnce(() => {
      switch (job.name) {
        case 'import':
          return store.imports.create(job.order.fileName, contents, onWritten)
        case 'take-back-import':
          return store.imports.undo(job.order.id)
        case 'undo':
          return store.undo.undo()
        case 'redo':
          return store.undo.redo()
      }
    })
  } finally {
    store.close()
  }
}
