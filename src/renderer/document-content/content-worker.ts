import type { WorkerFormat } from './content-format.ts'
import { contentLimits, type DocumentContent } from './document-content.ts'
import { readContent } from './read-content.ts'

export interface ContentOrder {
  readonly format: WorkerFormat
  readonly bytes: ArrayBuffer
}
/** Null where the document cannot be read: why is of no use to anybody. */
export type ContentReport = DocumentContent | null

// Runs in a worker of the page, which the page ends with the answer.
self.addEventListener('message', ({ data }: MessageEvent<ContentOrder>) => {
  void read(data).then(report => self.postMessage(report))
})

async function read({ format, bytes }: ContentOrder): Promise<ContentReport> {
  try {
    return await readContent(format, new Uint8Array(bytes), contentLimits)
  } catch {
    return null
  }
}
