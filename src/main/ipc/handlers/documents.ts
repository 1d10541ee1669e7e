import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import { renamed } from '../../documents/document-name.ts'
import type { OpenedCopies } from '../../documents/opened-copies.ts'
import type { SharedDocuments } from '../../documents/shared-document.ts'
import { shownDocument } from '../../documents/shown-document.ts'
import type { Vault } from '../../vault/vault.ts'
import { type IngestParts, ingestHandlers } from './document-ingests.ts'

interface Parts extends IngestParts {
  readonly vault: Vault
  readonly openedCopies: OpenedCopies
  readonly shared: SharedDocuments
  /** The file that is to be attached to many claims; null when the user cancels. */
  readonly pickSharedFile: () => Promise<string | null>
  /** Null when the user cancels. */
  readonly pickSavePath: (name: string) => Promise<string | null>
  readonly changed: () => void
}

export function documentHandlers(parts: Parts): ClaimdeskHandlers['documents'] {
  const { store, vault, shared, changed } = parts

  const announced = <T extends { readonly ok: boolean }>(outcome: T): T => {
    if (outcome.ok) changed()
    return outcome
  }

  return {
    ...ingestHandlers(parts),
    update({ claimId, id, details }) {
      const document = store.attachments.find(claimId, id)
      if (!document) return failure(problem('document-not-found'))
      const name = renamed(document.name, details.name)
      return announced(store.attachments.update(claimId, id, { ...details, name }))
    },
    move: ({ claimId, id, place }) => announced(store.attachments.move(claimId, id, place)),
    remove: ({ claimId, id }) => announced(store.attachments.remove(claimId, id)),
    restore: ({ claimId, id }) => announced(store.attachments.restore(claimId, id)),
    goBack: ({ claimId, id }) => announced(store.attachments.goBack(claimId, id)),
    olderVersions: ({ claimId, id }) => success(store.attachments.olderVersions(claimId, id)),
    ofCustomer: ({ claimId }) => success(store.customerDocuments(claimId)),
    async reuse({ claimId, id }) {
      const document = store.customerDocuments(claimId).find(other => other.id === id)
      if (!document) return failure(problem('document-not-found'))
      const stored = await vault.find(document.sha256)
      if (!stored.ok) return stored
      if (stored.value === null) return failure(problem('document-damaged'))
      // What it covers is said in the words of the other claim.
      const { sha256, sizeBytes, name, mediaType, kind, acknowledgementDate, note } = document
      return announced(
        store.attachments.add(claimId, {
          sha256,
          sizeBytes,
          name,
          mediaType,
          kind,
          acknowledgementDate,
          note,
        }),
      )
    },
    async pickShared() {
      const path = await parts.pickSharedFile()
      if (path === null) return success({ document: null })
      const taken = await shared.take(path)
      return taken.ok ? success({ document: taken.value }) : taken
    },
    leaveShared() {
      shared.leave()
      return success({})
    },
    async saveCopy({ claimId, id }) {
      const document = shownDocument(store, claimId, id)
      if (!document) return failure(problem('document-not-found'))
      const path = await parts.pickSavePath(document.name)
      if (path === null) return success({ saved: false })
      const written = await vault.exportTo({ sha256: document.sha256, path })
      return written.ok ? success({ saved: true }) : written
    },
    openCopy({ claimId, id }) {
      const document = shownDocument(store, claimId, id)
      return document ? parts.openedCopies.open(document) : failure(problem('document-not-found'))
    },
  }
}
