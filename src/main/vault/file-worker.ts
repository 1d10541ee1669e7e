import type { MessagePort } from 'node:worker_threads'
import { createFilePort } from './file-port.ts'
import { createInbox, type Inbox } from './inbox.ts'
import type { FileOrder, LeaveOrder, ReadReport, WriteReport } from './messages.ts'
import { readFile } from './read-file.ts'
import { writeFile } from './write-file.ts'

/**
 * The file thread: reads, hashes and writes files for the database thread, so that one works while the other
 * waits for the disk.
 */
export function runFileWorker(parent: MessagePort): void {
  const jobs = new Map<number, Inbox<FileOrder>>()

  async function run(order: FileOrder): Promise<void> {
    const { job } = order
    const orders = createInbox<FileOrder>()
    jobs.set(job, orders)
    if (order.type === 'read') await readFile(order.source, createFilePort<ReadReport>(orders, send))
    if (order.type === 'write') await writeFile(order, createFilePort<WriteReport>(orders, send))
    jobs.delete(job)

    function send(report: object, transfer?: ArrayBuffer[]) {
      parent.postMessage({ ...report, job }, transfer)
    }
  }

  parent.on('message', (order: FileOrder | LeaveOrder) => {
    // Nothing keeps this thread then but a job that has been stopped and ends soon.
    if (order.type === 'leave') return parent.close()
    const orders = jobs.get(order.job)
    if (orders !== undefined) orders.put(order)
    // Anything else is late: a credit for, or the stop of, a job that has ended.
    else if (order.type === 'read' || order.type === 'write') void run(order)
  })
}
