import { readdir, readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { type CorpusFile, marker } from './corpus-file.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/documents')
const pictures = new Set(['.heic', '.jpg', '.png', '.tif', '.tiff'])

/** Files that LibreOffice, ImageMagick, Ghostscript, qpdf and heif-enc wrote: `test/fixtures/make-documents.sh` has how. */
export async function programFiles(): Promise<CorpusFile[]> {
  return Promise.all(
    (await readdir(folder)).toSorted().map(async name => {
      const bytes = await readFile(join(folder, name))
      return { name, bytes, sight: pictures.has(extname(name)) ? 'picture' : { text: textIn(name) } }
    }),
  )
}

/** What qpdf wrote, it took from Ghostscript. */
function textIn(name: string): string {
  return marker(name.startsWith('qpdf') ? 'Ghostscript letter.pdf' : name)
}
