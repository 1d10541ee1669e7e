import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { appQueries } from '../ipc/app-queries.ts'
import { ask } from '../ipc/ask.ts'
import { claimQueries } from '../ipc/claim-queries.ts'

/** What is done with files that the system gave to the program; whoever adds them is led to that claim's documents. */
export function useAddGivenFiles() {
  const client = useQueryClient()
  const navigate = useNavigate()

  async function addTo(claimId: ClaimId): Promise<void> {
    await ask(window.claimdesk.documents.addGiven({ claimId }))
    await client.invalidateQueries({ queryKey: claimQueries.ingests(claimId).queryKey })
    await navigate(`/claims/${claimId}/edit/documents`)
  }

  const add = useMutation({ mutationFn: addTo })
  const addToNew = useMutation({
    mutationFn: async () => {
      const { id } = await ask(window.claimdesk.claims.create({}))
      void client.invalidateQueries({ queryKey: claimQueries.lists() })
      await addTo(id)
    },
  })
  const leave = useMutation({
    mutationFn: () => ask(window.claimdesk.documents.leaveGiven({})),
    onSuccess: () => client.setQueryData(appQueries.givenFiles().queryKey, []),
  })
  return { isPending: add.isPending || addToNew.isPending, add, addToNew, leave }
}
