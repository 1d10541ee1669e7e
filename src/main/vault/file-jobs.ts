import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { createInbox } from './inbox.ts'
import type { FileOrder, FileSource, LeaveOrder, ReadReport, WithoutJob, WriteReport } from './messages.ts'

/** A file being read or written in the file thread. */
export interface FileJob<Report> {
  /** The next report; after the last (`end`, `unread`, `written`, `unwritten`) there is none. */
  next(): Promise<Report>
  send(order: WithoutJob<FileOrder>, transfer?: ArrayBuffer[]): void
}

export interface FileJobs {
  read(source: FileSource): FileJob<ReadReport>
  /** @param sha256 what the bytes must have as their hash; null not to reckon it */
  write(path: string, sha256: string | null): FileJob<WriteReport>
  /** The thread has ended after this; all jobs have ended, or been stopped, before. */
  leave(): Promise<void>
}

type FileReport = ReadReport | WriteReport

const lastReports: ReadonlySet<FileReport['type']> = new Set(['end', 'unread', 'written', 'unwritten'])

const isWriteReport = (report: FileReport): report is WriteReport =>
  report.type === 'credit' || report.type === 'written' || report.type === 'unwritten'

/** The database thread's side of the file thread, which is started for the first file: on many days there is none. */
export function createFileJobs(startWorker: () => Worker): FileJobs {
  const receivers = new Map<number, (report: FileReport) => void>()
  let lastJob = 0
  let worker: Worker | undefined

  function employ(): Worker {
    const employed = startWorker()
    employed.on('message', (report: FileReport) => {
      receivers.get(report.job)?.(report)
      if (lastReports.has(report.type)) receivers.delete(report.job)
    })
    return employed
  }

  function start<Report>(first: WithoutJob<FileOrder>, inbox: { take(): Promise<Report> }): FileJob<Report> {
    const job = lastJob
    worker ??= employ()
    const employed = worker
    const send = (order: WithoutJob<FileOrder>, transfer?: ArrayBuffer[]) =>
      employed.postMessage({ ...order, job }, transfer)
    send(first)
    return { next: () => inbox.take(), send }
  }
  return {
    read(source) {
      const inbox = createInbox<ReadReport>()
      lastJob += 1
      receivers.set(lastJob, report => void (!isWriteReport(report) && inbox.put(report)))
      return start({ type: 'read', source }, inbox)
    },
    write(path, sha256) {
      const inbox = createInbox<WriteReport>()
      lastJob += 1
      receivers.set(lastJob, report => void (isWriteReport(report) && inbox.put(report)))
      return start({ type: 'write', path, sha256 }, inbox)
    },
    async leave() {
      if (worker === undefined) return
      // Not by `terminate`: a job that was just stopped may still encrypt, and cutting V8 off in that ends the process.
      const gone = once(worker, 'exit')
      const order: LeaveOrder = { type: 'leave' }
      worker.postMessage(order)
      await gone
    },
  }
}
