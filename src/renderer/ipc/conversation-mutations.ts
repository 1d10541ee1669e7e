import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClaimId, Sha256 } from '../../shared/domain/identifiers.ts'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'

/** Everything that changes a conversation refreshes it; the answer counts as seen once it is. */
function useConversationMutation<Input>(
  claimId: ClaimId,
  mutationFn: (input: Input) => Promise<unknown>,
  scope?: string,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    ...(scope === undefined ? {} : { scope: { id: `${scope} ${claimId}` } }),
    onSuccess: () => client.invalidateQueries({ queryKey: claimQueries.conversation(claimId).queryKey }),
  })
}

/** Saves go one after the other; the last one is what was typed last. */
export function useSaveReply(claimId: ClaimId) {
  return useConversationMutation(
    claimId,
    (text: string) => ask(window.claimdesk.conversation.saveDraft({ claimId, text })),
    'reply',
  )
}

/** After what is being saved. */
export function useSendReply(claimId: ClaimId) {
  return useConversationMutation<void>(
    claimId,
    () => ask(window.claimdesk.conversation.send({ claimId })),
    'reply',
  )
}

export function useMarkRead(claimId: ClaimId) {
  return useMutation({ mutationFn: () => ask(window.claimdesk.conversation.markRead({ claimId })) })
}

export function usePickReplyDocuments(claimId: ClaimId) {
  return useConversationMutation<void>(claimId, () =>
    ask(window.claimdesk.conversation.pickDocuments({ claimId })),
  )
}

export function useRemoveReplyDocument(claimId: ClaimId) {
  return useConversationMutation(claimId, (sha256: Sha256) =>
    ask(window.claimdesk.conversation.removeDocument({ claimId, sha256 })),
  )
}

export function useChangeReply(claimId: ClaimId) {
  return useConversationMutation(claimId, (replyId: string) =>
    ask(window.claimdesk.conversation.change({ claimId, replyId })),
  )
}

export function useWithdrawReply(claimId: ClaimId) {
  return useConversationMutation(claimId, (replyId: string) =>
    ask(window.claimdesk.conversation.withdraw({ claimId, replyId })),
  )
}

/** Opens a temporary copy of a message's document in the system's program for it. */
export function useOpenMessageDocument(claimId: ClaimId) {
  return useMutation({
    mutationFn: (document: { readonly sha256: Sha256; readonly name: string }) =>
      ask(window.claimdesk.conversation.openDocument({ claimId, ...document })),
  })
}
