import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { isEditable } from '../../shared/domain/life-cycle.ts'

/** Where a claim is worked on: in the wizard while it belongs to the user, else on its page. */
export function claimPath(claim: { readonly id: ClaimId; readonly state: string }): string {
  return isEditable(claim.state) ? `/claims/${claim.id}/edit` : `/claims/${claim.id}`
}

export function useOpenClaim() {
  const navigate = useNavigate()
  return useCallback(
    (claim: { readonly id: ClaimId; readonly state: string }) => {
      void navigate(claimPath(claim))
    },
    [navigate],
  )
}
