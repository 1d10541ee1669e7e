import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import type { ImportProgress } from '../../../shared/ipc/import-procedures.ts'
import { startThread } from '../../threads.ts'
import { oneAtATime } from '../../vault/one-at-a-time.ts'
import type { WriteJob, WriteJobName, WriteJobs, WriteSetup } from './jobs.ts'
import type { WriteReport, WriteRequest } from './messages.ts'

export interface LargeWritesOptions {
  /** Path of claims.db. */
  readonly file: string
  /** Entry of the thread: `large-write-worker.js` beside the bundle, or the source itself under Node. */
  readonly workerUrl: URL
  readonly clock: () => Date
  readonly who: () => string
  readonly policyId: () => string
}

/** Claims handed to the thread before other work gets its turn: a few milliseconds of copying. */
const portion = 100

/**
 * Writes of thousands of claims, each in one transaction and in a thread with a connection of its own: main goes on, reads what
 * was there before until all is there, and a crash leaves nothing of it. SQLite lets one write at a time, so that main's own
 * writes have to wait for `settled`: at its busy database they would wait as well, and hold the whole program.
 */
export function createLargeWrites(options: LargeWritesOptions) {
  const inTurn = oneAtATime()
  let isStopped = false
  let underWay: { readonly worker: Worker; isCancelled: boolean } | null = null
  let progress: ImportProgress | null = null
  /** Those that have been asked for and not answered. */
  const all = new Set<Promise<unknown>>()

  /** Null where it was cancelled: then nothing was written. */
  function run<Name extends WriteJobName>(
    name: Name,
    order: WriteJobs[Name]['order'],
    contents: readonly ClaimContent[] = [],
  ): Promise<WriteJobs[Name]['result'] | null> {
    const written = inTurn(() =>
      isStopped ? Promise.resolve(null) : write({ name, order } as WriteJob, contents),
    )
    all.add(written)
    return written.finally(() => all.delete(written))
  }

  async function write(job: WriteJob, contents: readonly ClaimContent[]) {
    const setup: WriteSetup = {
      file: options.file,
      at: options.clock().toISOString(),
      who: options.who(),
      policyId: options.policyId(),
    }
    const worker = startThread(options.workerUrl, { workerData: setup })
    const mine = { worker, isCancelled: false }
    underWay = mine
    progress = contents.length > 0 ? { done: 0, total: contents.length } : null
    try {
      const answered = answerOf(worker)
      await hand(contents, mine)
      if (!mine.isCancelled) tell(worker, { type: 'job', job })
      return await answered
    } finally {
      underWay = null
      progress = null
    }
  }

  async function hand(
    contents: readonly ClaimContent[],
    mine: { readonly worker: Worker; readonly isCancelled: boolean },
  ) {
    for (let from = 0; from < contents.length && !mine.isCancelled; from += portion) {
      tell(mine.worker, { type: 'contents', contents: contents.slice(from, from + portion) })
      await nextTurn()
    }
  }

  const tell = (worker: Worker, request: WriteRequest) => worker.postMessage(request)

  /** It is never cut off: a thread in which SQLite was at work has brought the whole process down with it. */
  function answerOf(worker: Worker): Promise<WriteJobs[WriteJobName]['result'] | null> {
    return new Promise((resolve, reject) => {
      worker.on('message', (report: WriteReport) => {
        switch (report.type) {
          case 'written':
            if (progress !== null) progress = { ...progress, done: report.count }
            break
          case 'done':
            resolve(report.result)
            break
          case 'cancelled':
            resolve(null)
            break
          case 'failed':
            reject(thrown(report))
        }
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('The thread for large writes ended.')))
    })
  }

  function cancel(): void {
    if (underWay === null || underWay.isCancelled) return
    underWay.isCancelled = true
    tell(underWay.worker, { type: 'cancel' })
  }

  async function settled(): Promise<void> {
    while (all.size > 0) await Promise.allSettled(all)
  }

  return {
    run,
    /** Of an import that is being written. */
    progress: () => progress,
    isBusy: () => all.size > 0,
    /** Ends what is under way: nothing of it stays. What is written already is answered as such. */
    cancel,
    /** When nothing is under way. */
    settled,
    async stop(): Promise<void> {
      isStopped = true
      cancel()
      await settled()
    },
  }
}

export type LargeWrites = ReturnType<typeof createLargeWrites>

function thrown({ message, stack, code }: Extract<WriteReport, { type: 'failed' }>): Error {
  return Object.assign(new Error(message), { stack, ...(code !== null && { code }) })
}
