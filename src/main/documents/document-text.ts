/**
 * What a document says, as `foldText` gives it. Scans and pictures have no text; unreadable is what is malformed, locked,
 * of a kind that is not read, or beyond the limits.
 */
export type DocumentText =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'no-text' }
  | { readonly state: 'unreadable' }

/** How much is read of one document: what is beyond is not read at all, since half a text proves nothing. */
export interface ReadingLimits {
  readonly maxDocumentBytes: number
  readonly maxPages: number
  /** In UTF-16 units. */
  readonly maxTextLength: number
  /** Of all unpacked parts of a packed document that are read. */
  readonly maxUnpackedBytes: number
  /** After this the thread that reads is ended. */
  readonly maxMs: number
  /** By which the program may grow while it reads, beside the heap. */
  readonly maxGrowthBytes: number
}

const mebibyte = 1_048_576

export const readingLimits: ReadingLimits = {
  maxDocumentBytes: 25 * mebibyte,
  maxPages: 300,
  maxTextLength: 2_000_000,
  maxUnpackedBytes: 64 * mebibyte,
  maxMs: 15_000,
  maxGrowthBytes: 1024 * mebibyte,
}

/** What the reading thread is started with. */
export interface ReadingOrder {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly limits: ReadingLimits
}
