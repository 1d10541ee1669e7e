import { createHash, type KeyObject } from 'node:crypto'
import { basename } from 'node:path'
import { sha256Schema } from '../../shared/domain/identifiers.ts'
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
  const source = 'path' in order.source ? await openSource(order.source.path) : openBytes(order.source.bytes)
  if ('code' in source) return port.send({ type: 'unread', ...source })
  try {
    const refusal = await sendChunks(order, source, port)
    if (refusal !== null) port.send({ type: 'unread', ...refusal })
  } finally {
    await source.close()
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
  const buffers = [Buffer.allocUnsafeSlow(chunkBytes), Buffer.allocUnsafeSlow(chunkBytes)] as const
  const readInto = (position: number) =>
    source.fill(buffers[position % 2 === 0 ? 0 : 1], position * chunkBytes)
  let mediaType = ''
  let doneBytes = 0
  let position = 0
  let filled = await readInto(0)
  while (filled !== 0) {
    if (typeof filled !== 'number') return filled
    const plain = buffers[position % 2 === 0 ? 0 : 1].subarray(0, filled)
    doneBytes += filled
    if (doneBytes > sizeBytes) return { code: 'file-changed' }
    if (position === 0) mediaType = await mediaTypeOf(plain, 'path' in from ? basename(from.path) : from.name)
    const next = readInto(position + 1)
    hash.update(plain)
    const sealed = sealChunk(key, { ingestId, position }, plain)
    const isWanted = await port.isPermitted()
    filled = await next
    if (!isWanted) return { code: 'cancelled' }
    port.send({ type: 'chunk', plainBytes: plain.length, sealed }, ownBuffer(sealed.bytes))
    position += 1
  }
  const refusal = doneBytes === sizeBytes ? await source.changed() : { code: 'file-changed' as const }
  if (refusal === null)
    port.send({ type: 'end', sha256: sha256Schema.parse(hash.digest('hex')), sizeBytes, mediaType })
  return refusal
}
