import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AttachmentDetails } from '../../shared/domain/attachment.ts'
import type { AttachmentId, ClaimId, Sha256 } from '../../shared/domain/identifiers.ts'
import type { Ingest } from '../../shared/ipc/document-procedures.ts'
import { ask, problemOf } from '../ipc/ask.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { keepDocument } from './keep-document.ts'

const mostAttempts = 5

/** Another list of documents is also other problems and other history. */
function refreshClaim(client: QueryClient, claimId: ClaimId) {
  return client.invalidateQueries({ queryKey: claimQueries.one(claimId) })
}

/** Takes in files that the user picks in the system's dialog. */
export function usePickDocuments(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask(window.claimdesk.documents.pick({ claimId })),
    // Events say how they go on; the first word of them may have come before this answer.
    onSuccess: () => client.invalidateQueries({ queryKey: claimQueries.ingests(claimId).queryKey }),
  })
}

/** Takes in a file that the user picks, in the place of a document. */
export function useReplaceDocument(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: AttachmentId) => ask(window.claimdesk.documents.replace({ claimId, id })),
    onSuccess: () => client.invalidateQueries({ queryKey: claimQueries.ingests(claimId).queryKey }),
  })
}

/** Undoes the last replacement of a document. */
export function useGoBackToOlder(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: AttachmentId) => ask(window.claimdesk.documents.goBack({ claimId, id })),
    onSuccess: () => refreshClaim(client, claimId),
  })
}

/** Attaches a document of another claim, by its number there. */
export function useReuseDocument(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: AttachmentId) => ask(window.claimdesk.documents.reuse({ claimId, id })),
    onSuccess: () => refreshClaim(client, claimId),
  })
}

/** Puts a document at another place, counted from 0. */
export function useMoveDocument(claimId: ClaimId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, place }: { readonly id: AttachmentId; readonly place: number }) =>
      ask(window.claimdesk.documents.move({ claimId, id, place })),
    onSuccess: () => refreshClaim(client, claimId),
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
    onSuccess: described => keepDocument(client, claimId, described),
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
    mutationFn: (id: AttachmentId | Sha256) => ask(window.claimdesk.documents.saveCopy({ claimId, id })),
  })
}

/** Opens a temporary copy in the system's program for it. */
export function useOpenCopy(claimId: ClaimId) {
  return useMutation({
    mutationFn: (id: AttachmentId | Sha256) => ask(window.claimdesk.documents.openCopy({ claimId, id })),
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

/** Tries a failed file once more. */
export function useRetryIngest() {
  return useMutation({
    mutationFn: (ingestId: string) => ask(window.claimdesk.documents.retry({ ingestId })),
  })
}

/** Stops all of a claim's files that are on their way in. */
export function useCancelIngests(claimId: ClaimId) {
  return useMutation({ mutationFn: () => ask(window.claimdesk.documents.cancelAll({ claimId })) })
}
