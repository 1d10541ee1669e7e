import { queryOptions, useMutation } from '@tanstack/react-query'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'

/** Whether a claim competes with another partner's; out of date whenever the claim is. */
export function standingQuery(claimId: ClaimId) {
  return queryOptions({
    queryKey: [...claimQueries.one(claimId), 'arbitration'] as const,
    queryFn: () => ask(window.claimdesk.arbitration.get({ claimId })),
  })
}

/** Main tells of the change by its event. */
export function useMarkCompeting(claimId: ClaimId) {
  return useMutation({ mutationFn: () => ask(window.claimdesk.arbitration.mark({ claimId })) })
}

export function useUnmarkCompeting(claimId: ClaimId) {
  return useMutation({ mutationFn: () => ask(window.claimdesk.arbitration.unmark({ claimId })) })
}
