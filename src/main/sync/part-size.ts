/** How much of a document goes in one request. */
export interface PartSize {
  bytes(): number
  /** A part did not get through: a shorter one may, on a line that breaks every minute. */
  shrink(): void
  /** A part got through. @param tookMs how long that was */
  grow(tookMs: number): void
}

export interface PartSizes {
  readonly firstBytes: number
  readonly largestBytes: number
}

/** Five halvings: 8 MiB come down to 256 KiB, which a line of 32 kbit/s brings through in a minute. */
const smallestShare = 32
/** Where a part takes longer, the user would wait for the bar to move. */
const quickMs = 2_000

/**
 * Each part costs an answer's way, and one that breaks off may be sent again whole. So parts become longer while they are
 * quick, and shorter with each that breaks: on a bad line that would never end otherwise.
 */
export function createPartSize({ firstBytes, largestBytes }: PartSizes): PartSize {
  const smallestBytes = Math.max(1, Math.floor(firstBytes / smallestShare))
  let bytes = firstBytes
  return {
    bytes: () => bytes,
    shrink() {
      bytes = Math.max(smallestBytes, Math.floor(bytes / 2))
    },
    grow(tookMs) {
      // One that was shortened has to come back whatever the line: it is slow per byte, not per part.
      if (tookMs < quickMs || bytes < firstBytes) bytes = Math.min(largestBytes, bytes * 2)
    },
  }
}
