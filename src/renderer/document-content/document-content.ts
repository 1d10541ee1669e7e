/** Elements that a document's text is shown with; everything else of its markup is left out. */
export const richTags = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'br', 'hr'],
  ...['ul', 'ol', 'li', 'table', 'tbody', 'tr', 'td', 'th'],
  ...['strong', 'em', 'b', 'i', 'u', 's', 'sub', 'sup', 'img'],
] as const

/** A piece of formatted text as plain data: nothing in it can run or point elsewhere. */
export type RichNode = string | RichElement
export interface RichElement {
  readonly tag: string
  readonly children: readonly RichNode[]
  /** Of an image alone: its bytes as a `data:` address. */
  readonly source?: string
}

export interface MailContent {
  readonly kind: 'mail'
  readonly from: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** As an instant; null where the mail has none that can be read. */
  readonly sentAt: string | null
  readonly subject: string
  readonly body: readonly RichNode[]
  /** Names of the files in it. */
  readonly attached: readonly string[]
  readonly isWhole: boolean
}

/** What of a document is shown; `isWhole` is false where a limit cut it short. */
export type DocumentContent =
  | { readonly kind: 'text'; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly isWhole: boolean }
  | { readonly kind: 'rich'; readonly nodes: readonly RichNode[]; readonly isWhole: boolean }
  | { readonly kind: 'slides'; readonly slides: readonly (readonly string[])[]; readonly isWhole: boolean }
  | { readonly kind: 'pictures'; readonly pictures: readonly Blob[]; readonly isWhole: boolean }
  | MailContent

/** What the page draws without stuttering, and what a reader may take to get there. */
export const contentLimits = {
  documentBytes: 50 * 1_048_576,
  /** Of the parts of an Office file that are read, together: their trees take many times as much. */
  unpackedBytes: 48 * 1_048_576,
  characters: 200_000,
  rows: 5_000,
  cells: 40_000,
  columns: 200,
  nodes: 20_000,
  depth: 40,
  pictures: 30,
  pixels: 64_000_000,
  readingMs: 15_000,
} as const
export type ContentLimits = { readonly [Name in keyof typeof contentLimits]: number }
