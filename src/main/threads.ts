import { setTimeout as delay } from 'node:timers/promises'
import { Worker, type WorkerOptions } from 'node:worker_threads'

const running = new Set<Worker>()

/** Starts a thread that `endThreads` knows of. */
export function startThread(entry: URL, options: WorkerOptions = {}): Worker {
  const thread = new Worker(entry, options)
  running.add(thread)
  thread.once('exit', () => running.delete(thread))
  return thread
}

/**
 * Ends the threads that are left; false where one has not ended within that time. Node may wait for ever at the end of a
 * thread (nodejs/node#54918), and so would the program at its own: whoever ends it must not count on this.
 */
export async function endThreads(withinMs: number): Promise<boolean> {
  const ended = Promise.all([...running].map(thread => thread.terminate())).then(() => true)
  return Promise.race([ended, delay(withinMs, false, { ref: false })])
}
