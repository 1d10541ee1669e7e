import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'
import { useFlushers } from './flush.ts'
import { templateQueries } from './template-queries.ts'
import { undoQueries } from './undo-queries.ts'

/** Takes the last step back, or does it again; what is being typed is saved first, and counts as a step. */
export function useUndoStep(direction: 'undo' | 'redo') {
  const client = useQueryClient()
  const flushers = useFlushers()
  return useMutation({
    // One step after the other.
    scope: { id: 'undo' },
    async mutationFn() {
      await flushers.flushAll()
      return ask(window.claimdesk.undo[direction]({}))
    },
    onSettled() {
      // Claims, customers and settings follow by events.
      void client.invalidateQueries({ queryKey: templateQueries.list().queryKey })
      void client.invalidateQueries({ queryKey: claimQueries.views().queryKey })
      return client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
    },
  })
}
