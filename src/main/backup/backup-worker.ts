import { types } from 'node:util'
import { parentPort } from 'node:worker_threads'
import { type Job, perform } from './jobs.ts'

// The entry of the thread that does the work on backups: nothing of it takes the main process's time.
const parent = parentPort
if (parent === null) throw new Error('Backups are made in a thread of their own.')
parent.on('message', ({ call, job }: { readonly call: number; readonly job: Job }) => {
  perform(job).then(
    result => parent.postMessage({ call, result }),
    (error: unknown) => parent.postMessage({ call, error: nativeError(error), code: codeOf(error) }),
  )
})

/** SQLite's errors are none to the system: all but their code would be lost between threads, in Electron at least. */
function nativeError(error: unknown): unknown {
  if (types.isNativeError(error) || !(error instanceof Error)) return error
  return Object.assign(new Error(error.message), { stack: error.stack })
}

/** Lost on an error's way between threads, where it is of a class that the system does not know. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}
