import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** What can be taken back, and done again; out of date whenever something is changed that can be. */
export const undoQueries = {
  state: () =>
    queryOptions({
      queryKey: ['undo', 'state'] as const,
      queryFn: () => ask(window.claimdesk.undo.state({})),
    }),
}
