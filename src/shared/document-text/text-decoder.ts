/** The platform's `TextDecoder`: Node and the page both have it, and this folder compiles without either. */
export type Decoders = new (
  label?: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array<ArrayBuffer>): string }

/** Takes a document's text piece by piece, in the order of reading; may throw where it gets too much. */
export type Say = (piece: string) => void
