import type { Decoders } from './text-decoder.ts'

/** Text of any usual encoding: UTF-16 by its mark, UTF-8 where it is valid, else that of Western Windows. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, Decoder: Decoders): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new Decoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new Decoder('utf-16be').decode(bytes)
  try {
    return new Decoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not valid: saved by an older program.
    return new Decoder('windows-1252').decode(bytes)
  }
}
