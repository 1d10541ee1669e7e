import { open } from 'node:fs/promises'
import type { Separator } from '../../../shared/claim-table/table-format.ts'
import { failure, type Outcome } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { startThread } from '../../threads.ts'
import { systemCode } from '../../vault/source-file.ts'
import { type Table, type TableLimits, type TableOrder, type TableProblem, tableLimits } from './table.ts'

export interface TableReading {
  /** Entry of the reading thread: `table-worker.js` beside the bundle, or the source itself under Node. */
  readonly workerUrl: URL
  readonly language: string
  /** Guessed where null. */
  readonly separator: Separator | null
  readonly limits?: TableLimits
  readonly onDefect: (error: unknown) => void
}

/** Reads a CSV file or a workbook, in a thread of its own that is ended with the answer or at the limits of time and memory. */
export async function readTable(
  path: string,
  { limits = tableLimits, ...reading }: TableReading,
): Promise<Outcome<Table, TableProblem | 'file-unreadable'>> {
  let bytes: Uint8Array<ArrayBuffer> | null
  try {
    bytes = await bytesOf(path, limits.maxFileBytes)
  } catch (error) {
    const reason = systemCode(error)
    if (reason === 'UNKNOWN') throw error
    return failure(problem('file-unreadable', { params: { reason } }))
  }
  return bytes === null ? failure(problem('import-too-large')) : parseInThread(bytes, { ...reading, limits })
}

/** Null where the file is larger. */
async function bytesOf(path: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > maxBytes) return null
    // A copy with memory of its own, which can be given away.
    return new Uint8Array(await file.readFile())
  } finally {
    await file.close()
  }
}

async function parseInThread(
  bytes: Uint8Array<ArrayBuffer>,
  { workerUrl, language, separator, limits, onDefect }: TableReading & { readonly limits: TableLimits },
): Promise<Outcome<Table, TableProblem>> {
  const order: TableOrder = { bytes, separator, language, limits }
  const worker = startThread(workerUrl, {
    workerData: order,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMebibytes },
  })
  const tooMuch = failure(problem('import-too-large'))
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Outcome<Table, TableProblem>>(resolve => {
      timer = setTimeout(() => resolve(tooMuch), limits.maxMs)
      worker.on('message', resolve)
      worker.on('error', error => {
        const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        if (!isMemory) onDefect(error)
        resolve(isMemory ? tooMuch : failure(problem('import-file-unreadable')))
      })
      worker.on('exit', () => resolve(failure(problem('import-file-unreadable'))))
    })
  } finally {
    clearTimeout(timer)
    // Not waited for: the end of a thread may never come, see `endThreads`.
    void worker.terminate()
  }
}
