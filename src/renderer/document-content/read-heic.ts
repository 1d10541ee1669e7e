import libheif, { type HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs'
import { asPng } from './as-png.ts'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { Unreadable } from './unreadable.ts'

/** The pictures in a file as phones take them (ISO 23008-12), by libheif. */
export async function readHeic(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ContentLimits,
): Promise<DocumentContent> {
  const { HeifDecoder } = libheif()
  const images = new HeifDecoder().decode(bytes)
  const pictures: Blob[] = []
  let leftPixels = limits.pixels
  for (const image of images.slice(0, limits.pictures)) {
    const [width, height] = [image.get_width(), image.get_height()]
    leftPixels -= width * height
    if (leftPixels < 0) break
    pictures.push(await asPng(await pixelsOf(image, width, height), width, height))
    image.free()
  }
  if (pictures.length === 0) throw new Unreadable('no picture')
  return { kind: 'pictures', pictures, isWhole: pictures.length === images.length }
}

function pixelsOf(image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const data = new Uint8ClampedArray(width * height * 4)
  return new Promise((resolve, reject) => {
    image.display({ data, width, height }, drawn => {
      if (drawn === null) reject(new Unreadable('no picture'))
      else resolve(data)
    })
  })
}
