/** The buffer to hand over to another thread instead of copying it: only where the bytes have it for themselves (small ones share Node's pool). */
export function ownBuffer(bytes: Uint8Array): ArrayBuffer[] {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? [bytes.buffer]
    : []
}
