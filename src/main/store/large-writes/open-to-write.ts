import Database from 'better-sqlite3'
import { claimChange } from '../claim-change.ts'
import { claimSearch } from '../claim-search.ts'
import { claimTransition } from '../claim-transition.ts'
import { setUpConnection } from '../connection.ts'
import { historyRepository } from '../history-repository.ts'
import { importRepository } from '../import-repository.ts'
import type { StoreContext } from '../store-context.ts'
import { undoJournal } from '../undo/journal.ts'
import { undoRepository } from '../undo/undo-repository.ts'
import { undoable } from '../undo/undoable.ts'

interface WriterOptions extends Omit<StoreContext, 'db'> {
  /** Path of claims.db, which the program has open: it is neither checked nor migrated. */
  readonly file: string
  readonly policyId: string
}

/** As long as main may hold the file: a slice of what is done to many claims, or a page of what the service says. */
const busyTimeoutMs = 10_000

/** A second connection to claims.db with what writes many claims at once: the repositories that main has as well. */
export function openToWrite({ file, policyId, ...surroundings }: WriterOptions) {
  const db = new Database(file, { fileMustExist: true, timeout: busyTimeoutMs })
  setUpConnection(db)
  const context: StoreContext = { ...surroundings, db }
  const history = historyRepository(context)
  const transition = claimTransition(context, history)
  const search = claimSearch(context)
  const change = claimChange(context, transition, search)
  const imports = importRepository(context, { history, search, policyId: () => policyId })
  return {
    imports: undoable(undoJournal(context)).imports(imports),
    undo: undoRepository(context, { history, transition, change }),
    /** In one transaction that nobody else's write can come into once it has begun. */
    atOnce: <T>(work: () => T): T => db.transaction(work).immediate(),
    close: () => void db.close(),
  }
}
