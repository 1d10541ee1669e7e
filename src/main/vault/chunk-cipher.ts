import { createCipheriv, createDecipheriv, type DecipherGCM, type KeyObject, randomBytes } from 'node:crypto'

/** Plain bytes of every chunk but a document's last. */
export const chunkBytes = 1024 * 1024

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Where a chunk belongs; bound into its tag, so that chunks cannot be exchanged. */
export interface ChunkPlace {
  readonly ingestId: number
  /** Counted from 0. */
  readonly position: number
}

export interface SealedChunk {
  readonly nonce: Uint8Array
  readonly tag: Uint8Array
  readonly bytes: Uint8Array
}

/** Encrypts one chunk under a random nonce: far fewer than the 2^32 that one key may have. */
export function sealChunk(key: KeyObject, place: ChunkPlace, plain: Uint8Array): SealedChunk {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(authenticated(place))
  const bytes = cipher.update(plain)
  cipher.final() // A stream cipher: nothing is left, it only completes the tag.
  return { nonce, tag: cipher.getAuthTag(), bytes }
}

/** The plain bytes; null where tag, place or key do not fit. */
export function unsealChunk(
  key: KeyObject,
  place: ChunkPlace,
  sealed: SealedChunk,
): Uint8Array<ArrayBuffer> | null {
  if (sealed.nonce.length !== nonceBytes || sealed.tag.length !== tagBytes) return null
  const decipher = createDecipheriv(algorithm, key, sealed.nonce, { authTagLength: tagBytes })
  decipher.setAAD(authenticated(place))
  decipher.setAuthTag(sealed.tag)
  const plain = decipher.update(sealed.bytes)
  return isFinal(decipher) ? plain : null
}

/** Nonce and tag of a statement that is itself not secret. */
export function authenticate(key: KeyObject, statement: string): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(statement))
  cipher.final()
  return Buffer.concat([nonce, cipher.getAuthTag()])
}

/** Whether `authenticate` made this of the same statement with the same key. */
export function isAuthentic(key: KeyObject, statement: string, made: Uint8Array): boolean {
  if (made.length !== nonceBytes + tagBytes) return false
  const nonce = made.subarray(0, nonceBytes)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(statement))
  decipher.setAuthTag(made.subarray(nonceBytes))
  return isFinal(decipher)
}

function isFinal(decipher: DecipherGCM): boolean {
  try {
    decipher.final()
    return true
  } catch {
    // The one thing that `final` refuses here is the tag.
    return false
  }
}

function authenticated({ ingestId, position }: ChunkPlace): Buffer {
  return Buffer.from(`claimdesk vault chunk 1 ${ingestId} ${position}`)
}
