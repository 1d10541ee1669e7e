import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { perform, type WriteJob, type WriteSetup } from './jobs.ts'
import type { WriteReport, WriteRequest } from './messages.ts'

// The entry of the thread that does one large write and ends.
const setup: WriteSetup = workerData
if (parentPort === null) throw new Error('Large writes are made in a thread of their own.')
const parent = parentPort

class Cancelled extends Error {}

const contents: ClaimContent[] = []
/** Claims between two words to main, and two looks whether it still wants them. */
const portion = 100

const report = (words: WriteReport) => parent.postMessage(words)

function onWritten(count: number): void {
  if (count % portion !== 0) return
  report({ type: 'written', count })
  // The thread is busy until it is done: what main says does not come by itself.
  if (receiveMessageOnPort(parent) !== undefined) throw new Cancelled()
}

function work(job: WriteJob): WriteReport {
  try {
    return { type: 'done', result: perform(setup, job, contents, onWritten) }
  } catch (error) {
    if (error instanceof Cancelled) return { type: 'cancelled' }
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    return { type: 'failed', message, stack, code }
  }
}

parent.on('message', (request: WriteRequest) => {
  if (request.type === 'contents') contents.push(...request.contents)
  else {
    report(request.type === 'job' ? work(request.job) : { type: 'cancelled' })
    parent.close()
  }
})
