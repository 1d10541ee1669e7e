import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClaimId, Sha256 } from '../../shared/domain/identifiers.ts'
import type { ReplyKind } from '../../shared/domain/reply-kind.ts'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'
import { undoQueries } from './undo-queries.ts'

/** Everything that changes a conversation refreshes it; the answer counts as seen once it is. */
function useConversationMutation<Input, Answer = unknown>(
  claimId: ClaimId,
  mutationFn: (input: Input) => Promise<Answer>,
  scope?: string,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    ...(scope === undefined ? {} : { scope: { id: `${scope} ${claimId}` } }),
    onSuccess() {
      // What is being written can be taken back.
      void client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
      return client.invalidateQueries({ queryKey: claimQueries.conversation(claimId).queryKey })
    },
  })
}

/** Saves go one after the other; the last one is what was typed last. */
export function useSaveReply(claimId: ClaimId, kind: ReplyKind) {
  return useConversationMutation(
    claimId,
    (text: string) => ask(window.claimdesk.conversation.saveDraft({ claimId, kind, text })),
    kind,
  )
}

/** After what is being saved. */
export function useSendReply(claimId: ClaimId, kind: ReplyKind) {
  return useConversationMutation<void>(
    claimId,
    () => ask(window.claimdesk.conversation.send({ claimId, kind })),
    kind,
  )
}

export function useMarkRead(claimId: ClaimId) {
  return useMutation({ mutationFn: () => ask(window.claimdesk.conversation.markRead({ claimId })) })
}

export function usePickReplyDocuments(claimId: ClaimId, kind: ReplyKind) {
  return useConversationMutation<void>(claimId, () =>
    ask(window.claimdesk.conversation.pickDocuments({ claimId, kind })),
  )
}

export function useRemoveReplyDocument(claimId: ClaimId, kind: ReplyKind) {
  return useConversationMutation(claimId, (sha256: Sha256) =>
    ask(window.claimdesk.conversation.removeDocument({ claimId, kind, sha256 })),
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

/** Brings a message's document onto this computer, where it is not here yet; answers what a preview needs. */
export function useFetchDocument(claimId: ClaimId) {
  return useConversationMutation(claimId, (sha256: Sha256) =>
    ask(window.claimdesk.conversation.fetchDocument({ claimId, sha256 })),
  )
}
