import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { useFlushers } from './flush.ts'

/** What can be taken back, and done again; out of date whenever a claim changes. */
export const undoQueries = {
  state: () =>
    queryOptions({
      queryKey: ['undo', 'state'] as const,
      queryFn: () => ask(window.claimdesk.undo.state({})),
    }),
}

/** Takes the last step back, or does it again; what is being typed is saved first, and counts as a step. */
export function useUndoStep(direction: 'undo' | 'redo') {
  const client = useQueryClient()
  const flushers = useFlushers()
  return useMutation({
    async mutationFn() {
      await flushers.flushAll()
      return ask(window.claimdesk.undo[direction]({}))
    },
    onSettled: () => client.invalidateQueries({ queryKey: undoQueries.state().queryKey }),
  })
}
