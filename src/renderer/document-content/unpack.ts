import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { Unreadable } from './unreadable.ts'

/** Of compressed bytes given at once: one step unpacks to about a thousand times as much at most. */
const stepBytes = 8_192

/**
 * The parts of a zip file whose names match, unpacked. What the file says of their sizes is not believed: they are
 * counted as they come, and over `maxBytes` together it is given up.
 */
export function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: RegExp,
  maxBytes: number,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  let leftBytes = maxBytes
  const unzip = new Unzip(file => {
    if (!wanted.test(file.name)) return
    const pieces: Uint8Array[] = []
    file.ondata = (error, piece, isLast) => {
      if (error) throw new Unreadable(error.message)
      leftBytes -= piece.length
      if (leftBytes < 0) throw new Unreadable('too much packed')
      pieces.push(piece)
      if (isLast) parts.set(file.name, joined(pieces))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let start = 0; start < bytes.length; start += stepBytes) {
    const end = start + stepBytes
    unzip.push(bytes.subarray(start, end), end >= bytes.length)
  }
  if (parts.size === 0) throw new Unreadable('no part of an Office file')
  return parts
}

/** The parts in a zip file anew, for libraries that unpack by themselves: what they meet is what was counted. */
export function repack(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const bytes = zipSync(Object.fromEntries(parts), { level: 0 })
  return new Uint8Array(bytes).buffer
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
