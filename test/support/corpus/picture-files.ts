import utif from 'utif2'
import { png } from '../sample-files.ts'
import type { CorpusFile } from './corpus-file.ts'
import { jpeg } from './pdf-files.ts'

function tiff(): Uint8Array {
  const [width, height] = [40, 30]
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : index % 200,
  )
  return new Uint8Array(utif.encodeImage(pixels, width, height))
}

/** The head of a picture as phones take it (ISO 23008-12), by which it is known: it is not shown. */
function heic(): Uint8Array {
  const brands = Buffer.from('ftypheic\0\0\0\0mif1heic')
  const box = Buffer.alloc(4)
  box.writeUInt32BE(brands.length + 4)
  return Buffer.concat([box, brands, Buffer.alloc(512)])
}

export function pictureFiles(): CorpusFile[] {
  return [
    { name: 'Screen.png', bytes: png(), sight: 'picture' },
    { name: 'Photo.jpg', bytes: jpeg(), sight: 'picture' },
    { name: 'Photo.jpeg', bytes: jpeg(), sight: 'picture' },
    { name: 'Scan.tif', bytes: tiff(), sight: 'picture' },
    { name: 'Scan.tiff', bytes: tiff(), sight: 'picture' },
    { name: 'Phone.heic', bytes: heic(), sight: 'not shown' },
  ]
}
