import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { LargeWrites } from '../../store/large-writes/large-writes.ts'
import type { ClaimStore } from '../../store/open.ts'
import type { Undone } from '../../store/undo/undo-repository.ts'
import type { ClaimImports } from '../../transfer/import/claim-imports.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'undo'>
  readonly largeWrites: Pick<LargeWrites, 'run'>
  readonly imports: Pick<ClaimImports, 'undone' | 'redone'>
  /** Tells the page that claims changed. */
  readonly changed: () => void
  /** Does what follows from settings that are others now. */
  readonly settingsChanged: (names: readonly string[]) => Promise<unknown>
}

/** A step of more claims than this would hold main's thread for longer than one feels: another thread does it. */
const manyClaims = 100

export function undoHandlers(parts: Parts): ClaimdeskHandlers['undo'] {
  const { store, largeWrites, imports, changed, settingsChanged } = parts
  const step = (direction: 'undo' | 'redo', tellImport: (id: string) => void) => async () => {
    const { imports: ids, settings, ...answer } = await taken(direction)
    for (const id of ids) tellImport(id)
    if (settings.length > 0) await settingsChanged(settings)
    if (answer.done !== null) changed()
    return success(answer)
  }

  async function taken(direction: 'undo' | 'redo'): Promise<Undone> {
    const next = store.undo.state()[direction]
    if ((next?.claims ?? 0) <= manyClaims) return store.undo[direction]()
    // Null where the program ends.
    return (await largeWrites.run(direction, {})) ?? { done: null, left: [], imports: [], settings: [] }
  }

  return {
    state: () => success(store.undo.state()),
    undo: step('undo', imports.undone),
    redo: step('redo', imports.redone),
  }
}
