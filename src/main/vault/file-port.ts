import type { Inbox } from './inbox.ts'
import { chunksInFlight, type FileOrder, type WithoutJob } from './messages.ts'

/** One job's line from the file thread to the database thread. */
export interface FilePort<Report> {
  readonly orders: Inbox<FileOrder>
  send(report: WithoutJob<Report>, transfer?: ArrayBuffer[]): void
  /** Waits until one more chunk may be sent; false when the job is to stop. */
  isPermitted(): Promise<boolean>
}

export function createFilePort<Report>(
  orders: Inbox<FileOrder>,
  send: FilePort<Report>['send'],
): FilePort<Report> {
  let credits = chunksInFlight
  return {
    orders,
    send,
    async isPermitted() {
      for (;;) {
        const order = credits === 0 ? await orders.take() : orders.poll()
        if (order?.type === 'stop') return false
        if (order?.type === 'credit') credits += 1
        if (order === undefined) break
      }
      credits -= 1
      return true
    },
  }
}
