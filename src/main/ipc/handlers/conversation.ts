import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Parts } from '../../parts.ts'

interface ConversationParts
  extends Pick<Parts, 'store' | 'sync' | 'ingests' | 'afterDecision' | 'remoteDocuments'> {
  /** Empty when the user cancels. */
  readonly pickFiles: () => Promise<string[]>
  /** Tells the page that claims changed by something else than its own saves. */
  readonly changed: () => void
}

/** The conversation with the reviewer: reading it, and writing what waits to be sent. */
export function conversationHandlers(parts: ConversationParts): ClaimdeskHandlers['conversation'] {
  const { store, sync, ingests, afterDecision, remoteDocuments, pickFiles, changed } = parts
  const { replies } = store
  const announced = <T extends { readonly ok: boolean }>(outcome: T): T => {
    if (outcome.ok) changed()
    return outcome
  }
  return {
    get: ({ claimId }) =>
      store.claims.find(claimId) === undefined
        ? failure(problem('claim-not-found'))
        : success(replies.of(claimId)),
    markRead({ claimId }) {
      if (replies.markRead(claimId)) changed()
      return success({})
    },
    saveDraft: ({ claimId, text, kind }) => replies.saveDraft(claimId, text, kind),
    async pickDocuments({ claimId, kind }) {
      const may = replies.mayWrite(claimId, kind)
      if (!may.ok) return may
      const paths = await pickFiles()
      return success({ ingests: paths.length === 0 ? [] : await ingests.addToReply(claimId, paths, kind) })
    },
    removeDocument({ claimId, sha256, kind }) {
      replies.removeDocument(claimId, sha256, kind)
      return announced(success({}))
    },
    send({ claimId, kind }) {
      const refused = kind === 'reply' ? null : afterDecision.refusalOf(kind, claimId)
      if (refused !== null) return failure(refused)
      const sent = announced(replies.send(claimId, kind))
      if (sent.ok) sync.wake()
      return sent
    },
    change: ({ claimId, replyId }) => announced(replies.change(claimId, replyId)),
    withdraw: ({ claimId, replyId }) => announced(replies.withdraw(claimId, replyId)),
    async fetchDocument({ claimId, sha256 }) {
      const named = store.messageDocuments.find(claimId, sha256)
      if (named === undefined) return failure(problem('document-not-found'))
      return announced(await remoteDocuments.fetch(claimId, named))
    },
  }
}
