import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** A report to support as it would be now; made anew each time it is asked for. */
export function reportQuery() {
  return queryOptions({
    queryKey: ['report'],
    queryFn: () => ask(window.claimdesk.diagnostics.report({})),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Saves the report that was shown under this number. */
export function saveReport(id: string) {
  return ask(window.claimdesk.diagnostics.saveReport({ id }))
}
