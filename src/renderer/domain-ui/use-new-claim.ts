import { useNavigate } from 'react-router'
import { useCreateClaim } from '../ipc/claim-mutations.ts'
import { claimPath } from './use-open-claim.ts'

/** Makes an empty claim and opens it in the wizard; `isPending` keeps a double click from making two. */
export function useNewClaim() {
  const navigate = useNavigate()
  const create = useCreateClaim()
  return {
    isPending: create.isPending,
    start: () => create.mutate(undefined, { onSuccess: claim => void navigate(claimPath(claim)) }),
  }
}
