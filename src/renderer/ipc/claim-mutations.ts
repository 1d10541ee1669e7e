import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'

/** Puts a claim that main just answered with in place of what the page knew of it. */
async function keepClaim(client: QueryClient, claim: Claim): Promise<void> {
  const { queryKey } = claimQueries.detail(claim.id)
  // A fetch that began before would bring back the older one.
  await client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, claim)
  // Not awaited: what the user sees next does not depend on them.
  void client.invalidateQueries({ queryKey: claimQueries.lists() })
  void client.invalidateQueries({ queryKey: claimQueries.problems(claim.id).queryKey })
  void client.invalidateQueries({ queryKey: claimQueries.unsentChanges(claim.id).queryKey })
  void client.invalidateQueries({ queryKey: claimQueries.history(claim.id).queryKey })
}

function useClaimMutation<Input>(
  call: (input: Input) => Promise<Claim>,
  meta: { showsProblem?: boolean } = {},
) {
  const client = useQueryClient()
  return useMutation({ mutationFn: call, meta, onSuccess: claim => keepClaim(client, claim) })
}

export function useCreateClaim() {
  return useClaimMutation<void>(() => ask(window.claimdesk.claims.create({})))
}

/** A new draft with what the claim has. */
export function useCloneClaim() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.clone({ id })))
}

export function useMarkReady() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.markReady({ id })))
}

/** Once it succeeds, the claim is in the outbox and will be sent. The dialog says why it was refused. */
export function useSubmitClaim() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.submit({ id })), {
    showsProblem: true,
  })
}

/** As `useSubmitClaim`, in the place of what the service has. */
export function useResubmitClaim() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.resubmit({ id })), {
    showsProblem: true,
  })
}

/** The claim says again what the service has. */
export function useDiscardChanges() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.discardChanges({ id })))
}

export function useTakeBack() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.takeBack({ id })))
}

/** The draft that goes on from a claim that ended. */
export function usePrepareFollowUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: ClaimId) => ask(window.claimdesk.claims.prepareFollowUp({ id })),
    onSuccess: async (claim, id) => {
      await keepClaim(client, claim)
      void client.invalidateQueries({ queryKey: claimQueries.one(id) })
    },
  })
}

/** The service's version takes our place. */
export function useTakeTheirs() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.takeTheirs({ id })))
}

/** Ours goes on as the new claim that comes back. */
export function useKeepOurs() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.keepOurs({ id })))
}

/** Undoes `useRemoveClaim`. */
export function useRestoreClaim() {
  return useClaimMutation((id: ClaimId) => ask(window.claimdesk.claims.restore({ id })))
}

export function useRemoveClaim() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: ClaimId) => ask(window.claimdesk.claims.remove({ id })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: claimQueries.lists() })
    },
  })
}
