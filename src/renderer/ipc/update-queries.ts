import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { UpdateStatus } from '../../shared/ipc/update-procedures.ts'
import { ask } from './ask.ts'
import { useFlushers } from './flush.ts'

/** Whether there is a newer version; main tells of every change. */
export const updateQueries = {
  status: () =>
    queryOptions({ queryKey: ['updates'], queryFn: () => ask(window.claimdesk.updates.status({})) }),
}

export function useSetUpdateFeed() {
  return useUpdateMutation((feedUrl: string | null) => ask(window.claimdesk.updates.setFeed({ feedUrl })))
}

export function useCheckForUpdates() {
  return useUpdateMutation(() => ask(window.claimdesk.updates.check({})))
}

/** Saves what was typed, and has the program end, be replaced, and start. */
export function useInstallUpdate() {
  const flushers = useFlushers()
  return useUpdateMutation(async () => {
    await flushers.flushAll()
    return ask(window.claimdesk.updates.install({}))
  })
}

function useUpdateMutation<Input>(call: (input: Input) => Promise<UpdateStatus>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: status => client.setQueryData(updateQueries.status().queryKey, status),
  })
}
