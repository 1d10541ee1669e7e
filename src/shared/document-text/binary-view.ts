/** Numbers in a binary file, the low byte first. Beyond its end they are refused with a `RangeError`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A part of a binary file that must be there as a whole. */
export function partOf(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  if (start + length > bytes.length) throw new RangeError('beyond the end')
  return bytes.subarray(start, start + length)
}
