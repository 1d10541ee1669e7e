import { createHash, type KeyObject } from 'node:crypto'
import { basename } from 'node:path'
import { mediaTypeOf } from '../documents/media-type.ts'
import { chunkBytes, sealChunk } from './chunk-cipher.ts'
import type { FilePort } from './file-port.ts'
import type { FileSource, ReadReport } from './messages.ts'
import { ownBuffer } from './own-buffer.ts'
import { openBytes, openSource, type Refusal, type Source } from './source-file.ts'

interface ReadOrder {
  readonly source: FileSource
  readonly ingestId: number
  readonly key: KeyObject
}

/** Reads a file, hashes it, and sends it on in encrypted chunks; refuses one that changes under its eyes. */
export async function readFile(order: ReadOrder, port: FilePort<ReadReport>): Promise<void> {
  const source = 'path' in order.source ? openSource(order.source.path) : openBytes(order.source.bytes)
  if ('code' in source) return port.send({ type: 'unread', ...source })
  try {
    const refusal = await sendChunks(order, source, port)
    if (refusal !== null) port.send({ type: 'unread', ...refusal })
  } finally {
    source.close()
  }
}

async function sendChunks(
  { source: from, ingestId, key }: ReadOrder,
  source: Source,
  port: FilePort<ReadReport>,
): Promise<Refusal | null> {
  const { sizeBytes } = source
  port.send({ type: 'opened', sizeBytes })
  const hash = createHash('sha256')
  // Two buffers: one is read into while the other is hashed and encrypted.
  const bufferBytes = Math.min(chunkBytes, sizeBytes)
  const buffers = [Buffer.allocUnsafeSlow(bufferBytes), Buffer.allocUnsafeSlow(bufferBytes)] as const
  // Not beyond the size it had: whether it has grown is asked at the end, of all that may have changed.
  const readInto = (position: number): Promise<number | Refusal> | number => {
    const left = sizeBytes - position * chunkBytes
    if (left <= 0) return 0
    return source.fill(buffers[position % 2 === 0 ? 0 : 1].subarray(0, left), position * chunkBytes)
  }
  let mediaType = ''
  let doneBytes = 0
  let position = 0
  let filled = await readInto(0)
  while (filled !== 0) {
    if (typeof filled !== 'number') return filled
    const plain = buffers[position % 2 === 0 ? 0 : 1].subarray(0, filled)
    doneBytes += filled
    const next = readInto(position + 1)
    const sealed = sealChunk(key, { ingestId, position }, plain)
    if (!(await port.isPermitted())) {
      await next
      return { code: 'cancelled' }
    }
    port.send({ type: 'chunk', plainBytes: plain.length, sealed }, ownBuffer(sealed.bytes))
    // While the database thread writes it down.
    hash.update(plain)
    if (position === 0) mediaType = await mediaTypeOf(plain, 'path' in from ? basename(from.path) : from.name)
    filled = await next
    position += 1
  }
  const refusal = doneBytes === sizeBytes ? source.changed() : { code: 'file-changed' as const }
  if (refusal === null) port.send({ type: 'end', sha256: hash.digest('hex'), sizeBytes, mediaType })
  return refusal
}
