import { startThread } from '../threads.ts'
import type { DocumentText, ReadingLimits, ReadingOrder } from './document-text.ts'

export interface TextExtraction {
  /** Entry of the reading thread. */
  readonly workerUrl: URL
  readonly limits: ReadingLimits
  readonly signal: AbortSignal
  /** A bug, as far as it can be told from the document's own faults. */
  readonly onDefect: (error: unknown) => void
}

// Reading a few hundred pages takes a tenth of it.
const maxHeapMebibytes = 256
const watchEveryMs = 100

/**
 * Reads a document in a thread of its own, which is ended with the answer, or when it takes too long or too much memory.
 * The bytes are given away.
 */
export async function extractText(
  document: Pick<ReadingOrder, 'bytes' | 'mediaType'>,
  { workerUrl, limits, signal, onDefect }: TextExtraction,
): Promise<DocumentText> {
  const order: ReadingOrder = { ...document, limits }
  const worker = startThread(workerUrl, {
    workerData: order,
    transferList: [order.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMebibytes },
  })
  const startBytes = process.memoryUsage.rss()
  const endAt = performance.now() + limits.maxMs
  const isTooMuch = () =>
    performance.now() > endAt || process.memoryUsage.rss() - startBytes > limits.maxGrowthBytes
  try {
    return await new Promise<DocumentText>(resolve => {
      const giveUp = () => resolve({ state: 'unreadable' })
      const watch = setInterval(() => isTooMuch() && giveUp(), watchEveryMs)
      signal.addEventListener('abort', giveUp, { once: true })
      worker.on('message', resolve)
      worker.on('error', error => {
        if (!('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) onDefect(error)
      })
      worker.on('exit', () => {
        clearInterval(watch)
        signal.removeEventListener('abort', giveUp)
        giveUp()
      })
      if (signal.aborted) giveUp()
    })
  } finally {
    // Not waited for: the end of a thread may never come, see `endThreads`.
    void worker.terminate()
  }
}
