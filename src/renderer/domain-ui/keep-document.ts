import type { QueryClient } from '@tanstack/react-query'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { claimQueries } from '../ipc/claim-queries.ts'

/**
 * Puts a document that main just answered with in place of what the page knew of it, and then asks for the claim anew. What the
 * user typed gives way to what is stored once this ends: to wait for the fetch alone could end, while main tells of other
 * changes, with what was stored before, which took from a date the digits that were being typed.
 */
export async function keepDocument(
  client: QueryClient,
  claimId: ClaimId,
  document: Attachment,
): Promise<void> {
  const { queryKey } = claimQueries.detail(claimId)
  await client.cancelQueries({ queryKey })
  client.setQueryData(
    queryKey,
    claim =>
      claim && {
        ...claim,
        documents: claim.documents.map(known => (known.id === document.id ? document : known)),
      },
  )
  await client.invalidateQueries({ queryKey: claimQueries.one(claimId) })
}
