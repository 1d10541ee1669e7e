/** How much of a document goes in one request. */
export interface PartSize {
  bytes(): number
  /** A part did not get through: a shorter one may, on a line that breaks every minute. */
  shrink(): void
  /** A part got through. */
  grow(): void
}

/** Five halvings: 8 MiB come down to 256 KiB, which a line of 32 kbit/s brings through in a minute. */
const smallestShare = 32

/**
 * A part that breaks off is sent again whole, since its checksum covers all of it. On a bad line that would never end, so
 * parts become shorter with each that breaks and longer again with each that arrives.
 */
export function createPartSize(largestBytes: number): PartSize {
  const smallestBytes = Math.max(1, Math.floor(largestBytes / smallestShare))
  let bytes = largestBytes
  return {
    bytes: () => bytes,
    shrink() {
      bytes = Math.max(smallestBytes, Math.floor(bytes / 2))
    },
    grow() {
      bytes = Math.min(largestBytes, bytes * 2)
    },
  }
}
