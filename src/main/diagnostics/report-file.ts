import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { ReportFile } from './problem-report.ts'

/** The report's texts as one ZIP. */
export function reportFile(files: readonly ReportFile[], at: Date): Readable {
  const zip = new ZipFile()
  for (const { name, text } of files) zip.addBuffer(Buffer.from(text), name, { mtime: at })
  zip.end()
  return zip.outputStream.pipe(new PassThrough())
}
