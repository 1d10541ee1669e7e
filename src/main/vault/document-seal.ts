import type { KeyObject } from 'node:crypto'
import { authenticate, isAuthentic } from './chunk-cipher.ts'

/** What a seal vouches for: that the chunks of this ingest, each with its own tag, are all of the bytes with this hash. */
export interface SealedDocument {
  readonly ingestId: number
  readonly sha256: string
  readonly sizeBytes: number
  readonly chunkCount: number
}

/** To be made only where the hash has been reckoned from the very bytes, or an older seal of theirs was right. */
export function sealDocument(key: KeyObject, document: SealedDocument): Uint8Array {
  return authenticate(key, statement(document))
}

/** False also where there is no seal. */
export function isSealed(key: KeyObject, document: SealedDocument, seal: Uint8Array | null): boolean {
  return seal !== null && isAuthentic(key, statement(document), seal)
}

function statement({ ingestId, sha256, sizeBytes, chunkCount }: SealedDocument): string {
  return `claimdesk vault document 1 ${ingestId} ${sha256} ${sizeBytes} ${chunkCount}`
}
