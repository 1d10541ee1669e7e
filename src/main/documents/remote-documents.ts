import { createHash } from 'node:crypto'
import type { ClaimId, Sha256 } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { MessageDocument, MessageDocuments } from '../store/message-documents.ts'
import type { ServiceClient } from '../sync/service-client.ts'
import { safeName } from '../vault/safe-name.ts'
import type { Vault } from '../vault/vault.ts'
import { mediaTypeOf } from './media-type.ts'

interface Parts {
  readonly vault: Pick<Vault, 'find' | 'read' | 'ingest' | 'settle'>
  readonly messageDocuments: Pick<MessageDocuments, 'noteFetched'>
  /** Null while no service is set. */
  readonly client: () => Pick<ServiceClient, 'document'> | null
  readonly newId: () => string
}

/** What a preview needs to know. */
export interface FetchedDocument {
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

/** Messages' documents that lie at the service: brought into the vault when somebody wants to see one, and kept there. */
export function createRemoteDocuments({ vault, messageDocuments, client, newId }: Parts) {
  /** Whoever wants the same one meanwhile waits for the same bytes. */
  const running = new Map<Sha256, Promise<Outcome<FetchedDocument>>>()

  async function bring(
    claimId: ClaimId,
    { sha256, name }: MessageDocument,
  ): Promise<Outcome<FetchedDocument>> {
    const known = await vault.find(sha256)
    if (!known.ok) return known
    if (known.value === null) {
      const brought = await download(claimId, { sha256, name })
      if (!brought.ok) return brought
    }
    // Also one that another claim's proof happens to be: that one may go, this message stays.
    messageDocuments.noteFetched(sha256)
    return described(sha256, name)
  }

  async function download(claimId: ClaimId, { sha256, name }: MessageDocument): Promise<Outcome<null>> {
    const service = client()
    if (service === null) return failure(problem('service-not-set'))
    const answer = await service.document(claimId, sha256, { correlationId: newId() })
    if (!answer.ok) return failure(answer.problem)
    const bytes = answer.value
    // Before anything is kept: what came is what the reviewer named, or nothing.
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      return failure(problem('service-answer-invalid', { retryable: true, params: { reason: 'hash' } }))
    const stored = await vault.ingest({ name: safeName(name), bytes })
    if (!stored.ok) return stored
    messageDocuments.noteFetched(sha256)
    vault.settle(sha256)
    return success(null)
  }

  async function described(sha256: Sha256, name: string): Promise<Outcome<FetchedDocument>> {
    const size = await vault.find(sha256)
    if (!size.ok) return size
    const beginning = await vault.read(sha256, 0)
    if (!beginning.ok) return beginning
    const mediaType = await mediaTypeOf(beginning.value, name)
    return success({ name, mediaType, sizeBytes: size.value?.sizeBytes ?? beginning.value.length })
  }

  return {
    fetch(claimId: ClaimId, document: MessageDocument): Promise<Outcome<FetchedDocument>> {
      const { sha256 } = document
      const begun = running.get(sha256) ?? bring(claimId, document).finally(() => running.delete(sha256))
      running.set(sha256, begun)
      return begun
    },
  }
}

export type RemoteDocuments = ReturnType<typeof createRemoteDocuments>
