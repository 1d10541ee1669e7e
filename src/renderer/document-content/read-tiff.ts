import { decode, decodeImage, toRGBA8 } from 'utif2'
import { asPng } from './as-png.ts'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { Unreadable } from './unreadable.ts'

/** The pages of a TIFF, of a fax or a scanner, as pictures that the page can draw. */
export async function readTiff(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ContentLimits,
): Promise<DocumentContent> {
  const pages = decode(bytes.buffer)
  const pictures: Blob[] = []
  let leftPixels = limits.pixels
  for (const page of pages.slice(0, limits.pictures)) {
    // Tags 256 and 257 (TIFF 6.0): its width and length, before anything is unpacked.
    const pixels = numberIn(page.t256) * numberIn(page.t257)
    leftPixels -= pixels
    if (leftPixels < 0) break
    decodeImage(bytes.buffer, page)
    if (pixels > 0) pictures.push(await asPng(new Uint8ClampedArray(toRGBA8(page)), page.width, page.height))
  }
  if (pictures.length === 0) throw new Unreadable('no picture')
  return { kind: 'pictures', pictures, isWhole: pictures.length === pages.length }
}

function numberIn(tag: unknown): number {
  const value: unknown = Array.isArray(tag) ? tag[0] : tag
  return typeof value === 'number' ? value : 0
}
