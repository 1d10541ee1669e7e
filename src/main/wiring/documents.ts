import type { KnownFacts } from '../claims/known-facts.ts'
import { dataFolderFiles } from '../data-folder.ts'
import { createDocumentTexts, type DocumentTexts } from '../documents/document-texts.ts'
import { createOpenedCopies } from '../documents/opened-copies.ts'
import { createSharedDocument } from '../documents/shared-document.ts'
import { createVaultCheck } from '../documents/vault-check.ts'
import type { PartsOptions } from '../parts-options.ts'
import type { ClaimStore } from '../store/open.ts'
import { systemTimers } from '../sync/timers.ts'
import { createIngestQueue, type IngestQueue } from '../vault/ingest-queue.ts'
import type { Vault } from '../vault/vault.ts'

interface DocumentSurroundings {
  readonly store: ClaimStore
  readonly vault: Vault
  readonly facts: KnownFacts
  readonly onDefect: (where: string, error: unknown) => void
}

/** Everything around the vault that has to do with single documents: taking in, reading, checking, opening elsewhere. */
export function joinDocuments(surroundings: DocumentSurroundings, options: PartsOptions) {
  const { store, vault, facts, onDefect } = surroundings
  const texts = textsOfDocuments(surroundings, options)
  return {
    texts,
    shared: createSharedDocument({ ...options, vault, texts }),
    ingests: ingestsInto(surroundings, texts, options),
    vaultCheck: createVaultCheck({
      ...options,
      vault,
      attachments: store.attachments,
      publish: options.onVaultCheckChanged,
    }),
    openedCopies: createOpenedCopies({
      ...options,
      vault,
      folder: dataFolderFiles(options.dataFolder).openedCopies,
      allowedEndings: () => facts.policy().poe.fileEndings.value,
      onDefect,
    }),
  }
}

/** What documents say; a claim of which more is known by it has changed for the page. */
function textsOfDocuments(
  { store, vault, onDefect }: DocumentSurroundings,
  { textWorkerUrl, onClaimsChanged }: PartsOptions,
): DocumentTexts {
  const texts = createDocumentTexts({ vault, workerUrl: textWorkerUrl, onDefect })
  texts.onKnown(sha256 => {
    const ids = store.attachments.claimsWith(sha256)
    if (ids.length > 0) onClaimsChanged(ids)
  })
  return texts
}

/** Files become documents of a claim, newer versions of one, or go with a message. */
function ingestsInto(
  { store, vault, onDefect }: DocumentSurroundings,
  texts: DocumentTexts,
  options: PartsOptions,
): IngestQueue {
  return createIngestQueue({
    ...options,
    vault,
    now: () => performance.now(),
    attach: ({ claimId, replaces, replyKind }, stored) => {
      if (replyKind !== undefined) {
        const { name, sha256, sizeBytes } = stored
        const added = store.replies.addDocument(claimId, { name, sha256, sizeBytes }, replyKind)
        if (added.ok) options.onClaimsChanged([claimId])
        return added
      }
      const attached =
        replaces === null
          ? store.attachments.add(claimId, stored)
          : store.attachments.replace(claimId, replaces, stored)
      if (attached.ok) {
        void texts.textOf(attached.value)
        options.onClaimsChanged([claimId])
      }
      return attached
    },
    publish: options.onIngestsChanged,
    after: systemTimers.after,
    onDefect,
  })
}
