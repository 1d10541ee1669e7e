import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AttachmentDetails } from '../../shared/domain/attachment.ts'
import type { AttachmentId, ClaimId } from '../../shared/domain/identifiers.ts'
import type { Ingest } from '../../shared/ipc/document-procedures.ts'
import { ask, problemOf } from '../ipc/ask.ts'
import { claimQueries } from '../ipc/claim-queries.ts'

const mostAttempts = 5

/** Another list of documents is also other problems and other history. */
function refreshClaim(client: QueryClient, claimId: ClaimId) {
  return client.invalidateQueries({ queryKey: claimQueries.one(claimId) })
}

/** Takes in files: those that the user picks in the system's dialog, or those of the paths given. */
export function useAddDocuments(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (paths: readonly string[] | 'pick') =>
      ask(
        paths === 'pick'
          ? window.claimdesk.documents.pick({ claimId })
          : window.claimdesk.documents.add({ claimId, paths: [...paths] }),
      ),
    // Events say how they go on; the first word of them may have come before this answer.
    onSuccess: () => client.invalidateQueries({ queryKey: claimQueries.ingests(claimId).queryKey }),
  })
}

/** Saves what the user says of a document; saves of one document go one after the other. */
export function useDescribeDocument(claimId: ClaimId, id: AttachmentId) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsProblem: true },
    scope: { id: `document ${id}` },
    mutationFn: (details: AttachmentDetails) =>
      ask(window.claimdesk.documents.update({ claimId, id, details })),
    retry: (attempts, error) => problemOf(error).retryable && attempts < mostAttempts,
    onSuccess: () => refreshClaim(client, claimId),
  })
}

export function useRemoveDocument(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: AttachmentId) => ask(window.claimdesk.documents.remove({ claimId, id })),
    onSuccess: () => refreshClaim(client, claimId),
  })
}

/** Undoes `useRemoveDocument`. */
export function useRestoreDocument(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: AttachmentId) => ask(window.claimdesk.documents.restore({ claimId, id })),
    onSuccess: () => refreshClaim(client, claimId),
  })
}

export function useSaveCopy(claimId: ClaimId) {
  return useMutation({
    mutationFn: (id: AttachmentId) => ask(window.claimdesk.documents.saveCopy({ claimId, id })),
  })
}

/** Opens a temporary copy in the system's program for it. */
export function useOpenCopy(claimId: ClaimId) {
  return useMutation({
    mutationFn: (id: AttachmentId) => ask(window.claimdesk.documents.openCopy({ claimId, id })),
  })
}

/** Stops a file on its way in, or takes a failed one off the list. */
export function useEndIngest(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, state }: Ingest) =>
      ask(
        state === 'failed'
          ? window.claimdesk.documents.dismiss({ ingestId: id })
          : window.claimdesk.documents.cancel({ ingestId: id }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: claimQueries.ingests(claimId).queryKey }),
  })
}
