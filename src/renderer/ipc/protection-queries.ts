import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** How the documents are protected; main tells of every change. */
export const protectionQueries = {
  status: () =>
    queryOptions({ queryKey: ['protection'], queryFn: () => ask(window.claimdesk.protection.status({})) }),
}
