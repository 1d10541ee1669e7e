import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compoundFiles } from './compound-files.ts'
import type { CorpusFile } from './corpus-file.ts'
import { officeFiles } from './office-files.ts'
import { pdfFiles } from './pdf-files.ts'
import { pictureFiles } from './picture-files.ts'
import { plainFiles } from './plain-files.ts'
import { programFiles } from './program-files.ts'

/** Real files of every kind that is accepted as proof, written to `folder` by the libraries and programs that others write them with. */
export async function writeCorpus(folder: string): Promise<(CorpusFile & { readonly path: string })[]> {
  const files = [
    ...(await pdfFiles()),
    ...(await officeFiles()),
    ...compoundFiles(),
    ...plainFiles(),
    ...pictureFiles(),
    ...(await programFiles()),
  ]
  await mkdir(folder, { recursive: true })
  return Promise.all(
    files.map(async file => {
      const path = join(folder, file.name)
      await writeFile(path, file.bytes)
      return { ...file, path }
    }),
  )
}
