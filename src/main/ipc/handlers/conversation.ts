import { failure, success } from '../../../shared/domain/outcome.ts'
import { editableFieldsIn } from '../../../shared/domain/policy/after-submission.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Parts } from '../../parts.ts'

interface ConversationParts extends Pick<Parts, 'store' | 'sync' | 'ingests' | 'facts' | 'openedCopies'> {
  /** Empty when the user cancels. */
  readonly pickFiles: () => Promise<string[]>
  /** Tells the page that claims changed by something else than its own saves. */
  readonly changed: () => void
}

/** The conversation with the reviewer: reading it, and writing what waits to be sent. */
export function conversationHandlers(parts: ConversationParts): ClaimdeskHandlers['conversation'] {
  const { store, sync, ingests, facts, openedCopies, pickFiles, changed } = parts
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
    saveDraft: ({ claimId, text }) => replies.saveDraft(claimId, text),
    async pickDocuments({ claimId }) {
      const may = replies.mayWrite(claimId)
      if (!may.ok) return may
      const state = store.claims.find(claimId)?.state ?? ''
      // More proof is for when the policy lets proof change (domain.md A4).
      if (!editableFieldsIn(state, facts.policy()).includes('documents'))
        return failure(problem('reply-not-possible', { params: { state } }))
      const paths = await pickFiles()
      return success({ ingests: paths.length === 0 ? [] : await ingests.addToReply(claimId, paths) })
    },
    removeDocument({ claimId, sha256 }) {
      replies.removeDocument(claimId, sha256)
      return announced(success({}))
    },
    send({ claimId }) {
      const sent = announced(replies.send(claimId))
      if (sent.ok) sync.wake()
      return sent
    },
    change: ({ claimId, replyId }) => announced(replies.change(claimId, replyId)),
    withdraw: ({ claimId, replyId }) => announced(replies.withdraw(claimId, replyId)),
    openDocument({ claimId, sha256, name }) {
      const { draft, waiting } = replies.of(claimId)
      const messages = [
        ...(store.claims.find(claimId)?.comments ?? []),
        ...waiting,
        ...(draft ? [draft] : []),
      ]
      // A document of this claim's messages, by the name that it has there.
      const isNamed = messages.some(({ documents }) =>
        documents.some(document => document.sha256 === sha256 && document.name === name),
      )
      return isNamed ? openedCopies.open({ sha256, name }) : failure(problem('document-not-found'))
    },
  }
}
