import type { WorkerFormat } from './content-format.ts'
import type { ContentOrder, ContentReport } from './content-worker.ts'
import { contentLimits, type DocumentContent } from './document-content.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Reads a document's bytes, which are given away, in a worker of its own: however long it would go on or whatever it
 * meets, it ends by the time limit. Rejects with `Unreadable`.
 */
export async function loadContent(
  format: WorkerFormat,
  bytes: ArrayBuffer,
  signal: AbortSignal,
): Promise<DocumentContent> {
  const worker = new Worker(new URL('./content-worker.ts', import.meta.url), { type: 'module' })
  const ending = AbortSignal.any([signal, AbortSignal.timeout(contentLimits.readingMs)])
  try {
    const report = await new Promise<ContentReport>((resolve, reject) => {
      const giveUp = (reason: string) => reject(new Unreadable(reason))
      ending.addEventListener('abort', () => giveUp('ended'))
      if (ending.aborted) giveUp('ended')
      worker.addEventListener('error', () => giveUp('the reader broke'))
      worker.addEventListener('messageerror', () => giveUp('the reader broke'))
      worker.addEventListener('message', ({ data }: MessageEvent<ContentReport>) => resolve(data))
      const order: ContentOrder = { format, bytes }
      worker.postMessage(order, [bytes])
    })
    if (report === null) throw new Unreadable('not to be read')
    return report
  } finally {
    worker.terminate()
  }
}
