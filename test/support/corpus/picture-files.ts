import utif from 'utif2'
import type { CorpusFile } from './corpus-file.ts'
import { jpeg } from './pdf-files.ts'

function tiff(): Uint8Array {
  const [width, height] = [40, 30]
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : index % 200,
  )
  return new Uint8Array(utif.encodeImage(pixels, width, height))
}

export function pictureFiles(): CorpusFile[] {
  return [
    { name: 'Photo.jpeg', bytes: jpeg(), sight: 'picture' },
    { name: 'Scan.tiff', bytes: tiff(), sight: 'picture' },
  ]
}
