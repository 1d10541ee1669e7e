import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ListLayout, SavedView } from '../../shared/ipc/claim-list.ts'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'
import { undoQueries } from './undo-queries.ts'

/** Keeps the user's named filters, all of them at once. */
export function useSaveViews() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (views: SavedView[]) => ask(window.claimdesk.claims.saveViews({ views })),
    onSuccess(_, views) {
      client.setQueryData(claimQueries.views().queryKey, { views })
      return client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
    },
  })
}

/** Keeps how the columns are laid out; shown at once, since they follow the pointer. */
export function useSaveLayout() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (layout: ListLayout) => ask(window.claimdesk.claims.saveLayout({ layout })),
    onMutate: layout => client.setQueryData(claimQueries.layout().queryKey, { layout }),
  })
}

/** Takes in the file that is to be attached to many claims; the user picks it in the system's dialog. */
export function usePickShared() {
  return useMutation({
    meta: { showsProblem: true },
    mutationFn: () => ask(window.claimdesk.documents.pickShared({})),
  })
}
