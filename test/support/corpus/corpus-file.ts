/** How a document's preview shows that it was read: by a text in it, or as a picture. */
export type Sight = { readonly text: string } | 'picture'

export interface CorpusFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sight: Sight
}

/** A word that no other file of the corpus has. */
export function marker(name: string): string {
  return `Marker ${name.replace(/[^A-Za-z0-9]/g, ' ')}`
}
