import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { ClaimStore } from '../../store/open.ts'
import type { ClaimImports } from '../../transfer/import/claim-imports.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'undo'>
  readonly imports: Pick<ClaimImports, 'undone' | 'redone'>
  /** Tells the page that claims changed. */
  readonly changed: () => void
}

export function undoHandlers({ store, imports, changed }: Parts): ClaimdeskHandlers['undo'] {
  return {
    state: () => success(store.undo.state()),
    undo() {
      const { imports: taken, ...answer } = store.undo.undo()
      for (const id of taken) imports.undone(id)
      if (answer.done !== null) changed()
      return success(answer)
    },
    redo() {
      const { imports: again, ...answer } = store.undo.redo()
      for (const id of again) imports.redone(id)
      if (answer.done !== null) changed()
      return success(answer)
    },
  }
}
