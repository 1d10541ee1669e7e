import type { Worker } from 'node:worker_threads'
import { startThread } from '../threads.ts'
import type { JobName, Jobs } from './jobs.ts'

/** Runs a job in a thread of its own. Rejects with what it threw, also where the thread ended without a word. */
export type RunJob = <Name extends JobName>(
  name: Name,
  order: Jobs[Name]['order'],
) => Promise<Jobs[Name]['result']>

interface Answer {
  readonly call: number
  readonly result?: Jobs[JobName]['result']
  readonly error?: unknown
  readonly code?: string | null
}

interface Waiting {
  readonly resolve: (result: Jobs[JobName]['result']) => void
  readonly reject: (error: unknown) => void
}

/** Its thread is kept for the next job, which mostly follows at once, and does not keep the program from ending. */
const leaveAfterMs = 20_000

/** @param workerUrl the entry of the thread: `backup-worker.js` beside the bundle, or the source itself under Node */
export function jobRunner(workerUrl: URL): RunJob {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastCall = 0
  let leaving: NodeJS.Timeout | undefined

  function employ(): Worker {
    const employed = startThread(workerUrl)
    employed.on('message', ({ call, result, error, code }: Answer) => {
      if (result === undefined) waiting.get(call)?.reject(withCode(error, code))
      else waiting.get(call)?.resolve(result)
      waiting.delete(call)
      if (waiting.size === 0) rest(employed)
    })
    employed.on('error', error => end(employed, error))
    employed.on('exit', () => end(employed, new Error('The thread for backups ended.')))
    return employed
  }

  function rest(employed: Worker): void {
    employed.unref()
    leaving = setTimeout(() => end(employed, null), leaveAfterMs).unref()
  }

  function end(employed: Worker, error: unknown): void {
    if (employed !== worker) return
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    void employed.terminate()
  }

  return <Name extends JobName>(name: Name, order: Jobs[Name]['order']) =>
    new Promise<Jobs[Name]['result']>((resolve, reject) => {
      clearTimeout(leaving)
      worker ??= employ()
      worker.ref()
      lastCall += 1
      waiting.set(lastCall, { resolve, reject })
      worker.postMessage({ call: lastCall, job: { name, order } })
    })
}

function withCode(error: unknown, code: string | null | undefined): unknown {
  return error instanceof Error && typeof code === 'string' ? Object.assign(error, { code }) : error
}
