import { failure, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { SharedDocument } from '../../shared/ipc/document-procedures.ts'
import { safeNameOf } from '../vault/safe-name.ts'
import type { Vault } from '../vault/vault.ts'
import type { DocumentTexts } from './document-texts.ts'

export interface SharedDocumentParts {
  readonly vault: Pick<Vault, 'ingest' | 'settle'>
  readonly texts: Pick<DocumentTexts, 'textOf'>
  readonly newId: () => string
}

/**
 * A file that is to be attached to many claims: taken into the vault once, and kept from sweeps until it is left. There is one
 * at a time; the bytes of one that no claim got are removed by the next sweep.
 */
export function createSharedDocument({ vault, texts, newId }: SharedDocumentParts) {
  let underWay = new AbortController()
  let held: SharedDocument | null = null

  function leave(): void {
    underWay.abort()
    if (held !== null) vault.settle(held.sha256)
    held = null
  }

  return {
    /** Answers `cancelled` where it was left, or another was taken, meanwhile. */
    async take(path: string) {
      leave()
      const controller = new AbortController()
      underWay = controller
      const stored = await vault.ingest({ path, signal: controller.signal })
      if (!stored.ok) return stored
      const { sha256, sizeBytes, mediaType } = stored.value
      if (controller.signal.aborted) {
        vault.settle(sha256)
        return failure(problem('cancelled'))
      }
      held = { id: newId(), name: safeNameOf(path), sha256, sizeBytes, mediaType }
      void texts.textOf(held)
      return success(held)
    },

    find: (id: string): SharedDocument | undefined => (held?.id === id ? held : undefined),

    leave,
  }
}

export type SharedDocuments = ReturnType<typeof createSharedDocument>
