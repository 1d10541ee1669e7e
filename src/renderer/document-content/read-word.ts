import mammoth from 'mammoth'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { readMarkup } from './read-markup.ts'
import { repack, unpack } from './unpack.ts'

const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/.+\.(xml|rels)|word\/media\/.+\.(png|jpe?g|gif))$/i

/** A Word document's text with headings, lists, tables and pictures, not its layout. */
export async function readWord(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ContentLimits,
): Promise<DocumentContent> {
  const arrayBuffer = repack(unpack(bytes, parts, limits.unpackedBytes))
  const { value } = await mammoth.convertToHtml({ arrayBuffer })
  return { kind: 'rich', ...readMarkup(value, limits) }
}
