import type { KeyObject } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { chunkBytes, sealChunk, unsealChunk } from '../../vault/chunk-cipher.ts'
import { release } from '../../vault/own-buffer.ts'

/** Nonce, tag and length before the sealed bytes of each frame. */
const nonceBytes = 12
const tagBytes = 16
const headBytes = nonceBytes + tagBytes + 4

/** Its place is bound into each frame's tag: none can be left out, repeated or exchanged. */
const placeOf = (position: number) => ({ ingestId: 0, position })

/** Writes bytes of any length as sealed frames of 1 MiB. */
export function frameWriter(descriptor: number, key: KeyObject) {
  const buffer = Buffer.alloc(chunkBytes)
  let filled = 0
  let position = 0
  function flush(): void {
    if (filled === 0) return
    const { nonce, tag, bytes } = sealChunk(key, placeOf(position), buffer.subarray(0, filled))
    const head = Buffer.alloc(4)
    head.writeUInt32BE(bytes.length)
    for (const part of [nonce, tag, head, bytes]) writeSync(descriptor, part)
    release(bytes)
    position += 1
    filled = 0
  }
  return {
    write(bytes: Uint8Array): void {
      for (let offset = 0; offset < bytes.length; ) {
        const count = Math.min(bytes.length - offset, chunkBytes - filled)
        buffer.set(bytes.subarray(offset, offset + count), filled)
        filled += count
        offset += count
        if (filled === chunkBytes) flush()
      }
    },
    flush,
  }
}

/** What a frame is when it was changed, or the file ends too early. */
export class DamagedFile extends Error {}

/** Reads back what a `frameWriter` wrote. @throws DamagedFile */
export function frameReader(descriptor: number, key: KeyObject, from: number) {
  let at = from
  let position = 0
  let rest: Uint8Array = new Uint8Array()

  function next(): Uint8Array {
    const head = exactly(descriptor, headBytes, at)
    const length = head.readUInt32BE(nonceBytes + tagBytes)
    if (length === 0 || length > chunkBytes) throw new DamagedFile()
    const bytes = exactly(descriptor, length, at + headBytes)
    const sealed = {
      nonce: head.subarray(0, nonceBytes),
      tag: head.subarray(nonceBytes, nonceBytes + tagBytes),
      bytes,
    }
    const plain = unsealChunk(key, placeOf(position), sealed)
    if (plain === null) throw new DamagedFile()
    at += headBytes + length
    position += 1
    return plain
  }

  return {
    /** Up to so many bytes, at least one. */
    some(most: number): Uint8Array {
      if (rest.length === 0) rest = next()
      const piece = rest.subarray(0, most)
      rest = rest.subarray(piece.length)
      return piece
    },
    exactly(count: number): Buffer {
      const pieces: Uint8Array[] = []
      for (let missing = count; missing > 0; ) {
        const piece = this.some(missing)
        pieces.push(piece)
        missing -= piece.length
      }
      return Buffer.concat(pieces)
    },
  }
}

/** @throws DamagedFile where the file ends before */
export function exactly(descriptor: number, count: number, from: number): Buffer {
  const buffer = Buffer.alloc(count)
  for (let done = 0; done < count; ) {
    const read = readSync(descriptor, buffer, done, count - done, from + done)
    if (read === 0) throw new DamagedFile()
    done += read
  }
  return buffer
}

/** Opens the file for as long as the work takes. */
export function withFile<T>(path: string, flags: string, work: (descriptor: number) => T): T {
  const descriptor = openSync(path, flags)
  try {
    return work(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
