import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, type Hash } from 'node:crypto'
import { UploadRefusal } from './upload-refusal.ts'

/** Algorithms of the tus checksum extension that this service knows; sha1 is mandatory there. */
export const checksumAlgorithms = ['sha1', 'sha256'] as const

export interface ExpectedChecksum {
  readonly hash: Hash
  /** Base64, as the header has it. */
  readonly digest: string
}

/** The `Upload-Checksum` header: algorithm, space, Base64 digest; 400 where it is not that (tus 1.0, Checksum). */
export function expectedChecksum(header: string | undefined): ExpectedChecksum | undefined {
  if (header === undefined) return undefined
  const [name, digest] = header.split(' ')
  const algorithm = checksumAlgorithms.find(known => known === name)
  if (algorithm === undefined || digest === undefined) throw new UploadRefusal(400, 'request-invalid')
  return { hash: createHash(algorithm), digest }
}

/** Carries a request's checksum to the store, which @tus/server gives nothing but the bytes. */
export const checksumOfRequest = new AsyncLocalStorage<ExpectedChecksum | undefined>()
