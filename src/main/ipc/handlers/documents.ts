import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { isEditable } from '../../../shared/domain/life-cycle.ts'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { OpenedCopies } from '../../documents/opened-copies.ts'
import type { ClaimStore } from '../../store/open.ts'
import type { IngestQueue } from '../../vault/ingest-queue.ts'
import type { Vault } from '../../vault/vault.ts'

interface Parts {
  readonly store: ClaimStore
  readonly vault: Vault
  readonly ingests: IngestQueue
  readonly openedCopies: OpenedCopies
  /** Empty when the user cancels. */
  readonly pickFiles: () => Promise<string[]>
  /** Null when the user cancels. */
  readonly pickSavePath: (name: string) => Promise<string | null>
  readonly changed: () => void
}

export function documentHandlers(parts: Parts): ClaimdeskHandlers['documents'] {
  const { store, vault, ingests, changed } = parts

  const announced = <T extends { readonly ok: boolean }>(outcome: T): T => {
    if (outcome.ok) changed()
    return outcome
  }

  function refusal(claimId: ClaimId) {
    const claim = store.claims.find(claimId)
    if (!claim) return failure(problem('claim-not-found'))
    return isEditable(claim.state) ? null : failure(problem('claim-not-editable'))
  }

  return {
    async pick({ claimId }) {
      const refused = refusal(claimId)
      if (refused) return refused
      const paths = await parts.pickFiles()
      return success({ ingests: paths.length === 0 ? [] : await ingests.add(claimId, paths) })
    },
    async add({ claimId, paths }) {
      return refusal(claimId) ?? success({ ingests: await ingests.add(claimId, paths) })
    },
    ingests: ({ claimId }) => success(ingests.list(claimId)),
    cancel({ ingestId }) {
      ingests.cancel(ingestId)
      return success({})
    },
    dismiss({ ingestId }) {
      ingests.dismiss(ingestId)
      return success({})
    },
    update: ({ claimId, id, details }) => announced(store.attachments.update(claimId, id, details)),
    remove: ({ claimId, id }) => announced(store.attachments.remove(claimId, id)),
    restore: ({ claimId, id }) => announced(store.attachments.restore(claimId, id)),
    async saveCopy({ claimId, id }) {
      const document = store.attachments.find(claimId, id)
      if (!document) return failure(problem('document-not-found'))
      const path = await parts.pickSavePath(document.name)
      if (path === null) return success({ saved: false })
      const written = await vault.exportTo({ sha256: document.sha256, path })
      return written.ok ? success({ saved: true }) : written
    },
    openCopy({ claimId, id }) {
      const document = store.attachments.find(claimId, id)
      return document ? parts.openedCopies.open(document) : failure(problem('document-not-found'))
    },
  }
}
