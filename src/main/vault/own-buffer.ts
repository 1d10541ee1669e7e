/** The buffer to hand over to another thread instead of copying it: only where the bytes have it for themselves (small ones share Node's pool). */
export function ownBuffer(bytes: Uint8Array): ArrayBuffer[] {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? [bytes.buffer]
    : []
}

/**
 * Gives the memory back now, and not when the collector comes by: a buffer of 1 MiB a chunk would call it often, and the next
 * chunk then finds its memory still in the processor's cache. Only for bytes that nobody reads any longer.
 */
export function release(bytes: Uint8Array): void {
  for (const buffer of ownBuffer(bytes)) buffer.transfer(0)
}
