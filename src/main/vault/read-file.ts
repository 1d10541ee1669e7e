import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { mediaTypeOf } from '../documents/media-type.ts'
import { chunkBytes } from './chunk-cipher.ts'
import type { FilePort } from './file-port.ts'
import type { FileSource, ReadReport } from './messages.ts'
import { ownBuffer } from './own-buffer.ts'
import { openBytes, openSource, type Refusal, type Source } from './source-file.ts'

/** Reads a file, hashes it, and sends it on in chunks; refuses one that changes under its eyes. */
export async function readFile(from: FileSource, port: FilePort<ReadReport>): Promise<void> {
  const source = 'path' in from ? openSource(from.path) : openBytes(from.bytes)
  if ('code' in source) return port.send({ type: 'unread', ...source })
  try {
    const refusal = await sendChunks(from, source, port)
    if (refusal !== null) port.send({ type: 'unread', ...refusal })
  } finally {
    source.close()
  }
}

async function sendChunks(
  from: FileSource,
  source: Source,
  port: FilePort<ReadReport>,
): Promise<Refusal | null> {
  const { sizeBytes } = source
  port.send({ type: 'opened', sizeBytes })
  const hash = createHash('sha256')
  // Not beyond the size it had: whether it has grown is asked at the end, of all that may have changed.
  const readChunk = async (position: number): Promise<Uint8Array<ArrayBuffer> | Refusal> => {
    const left = Math.max(sizeBytes - position * chunkBytes, 0)
    // Of its own memory, which goes with it to the other thread.
    const plain = Buffer.allocUnsafeSlow(Math.min(left, chunkBytes))
    if (left === 0) return plain
    const filled = await source.fill(plain, position * chunkBytes)
    return typeof filled === 'number' ? plain.subarray(0, filled) : filled
  }
  let mediaType = ''
  let doneBytes = 0
  let next = readChunk(0)
  for (let position = 0; ; position += 1) {
    const plain = await next
    if ('code' in plain) return plain
    if (plain.length === 0) break
    // While this one is hashed.
    next = readChunk(position + 1)
    doneBytes += plain.length
    hash.update(plain)
    if (position === 0) mediaType = await mediaTypeOf(plain, 'path' in from ? basename(from.path) : from.name)
    if (!(await port.isPermitted())) {
      await next
      return { code: 'cancelled' }
    }
    port.send({ type: 'chunk', plain }, ownBuffer(plain))
  }
  const refusal = doneBytes === sizeBytes ? source.changed() : { code: 'file-changed' as const }
  if (refusal === null) port.send({ type: 'end', sha256: hash.digest('hex'), sizeBytes, mediaType })
  return refusal
}
