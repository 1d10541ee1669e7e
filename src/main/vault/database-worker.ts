import type { MessagePort, Worker } from 'node:worker_threads'
import { failure, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { type CopyRequest, copyDocuments } from '../backup/copy-documents.ts'
import { storageProblem } from '../store/storage-problem.ts'
import { encryptAnew } from './change-key.ts'
import { chunkStore } from './chunk-store.ts'
import { createCommitGroup } from './commit-group.ts'
import { connect } from './database.ts'
import { createEarlyFlush } from './early-flush.ts'
import { exportDocument } from './export.ts'
import { createFileJobs } from './file-jobs.ts'
import { createIntake } from './intake.ts'
import { createKeeping } from './keeping.ts'
import { createKeyStock } from './key-stock.ts'
import type { CallName, VaultCalls, VaultReport, VaultRequest, WorkerSetup } from './messages.ts'
import { ownBuffer } from './own-buffer.ts'
import { createProgress } from './progress.ts'
import { readFrom } from './retrieve.ts'
import { sweep } from './sweep.ts'
import { verify } from './verify.ts'

type Setup = Extract<WorkerSetup, { role: 'database' }>
type Call = Extract<VaultRequest, { type: CallName }>
type AnyOutcome = VaultCalls[CallName]['outcome']

/**
 * The database thread, the only one that has `vault.db` open: a second connection would be shut out whenever an ingest
 * spills its pages. Ingests and sweeps have their turn one after the other; exports and reads go on beside them.
 */
export function runDatabaseWorker(parent: MessagePort, setup: Setup, startFileWorker: () => Worker): void {
  const db = connect(setup.file)
  const store = chunkStore(db)
  const flush = createEarlyFlush(setup.file)
  const keys = createKeyStock(setup.keys)
  const group = createCommitGroup(store)
  const fileJobs = createFileJobs(startFileWorker)
  const shelf = { store, keys, flush, group, files: fileJobs }
  const keeping = createKeeping()
  const running = new Map<number, { controller: AbortController; ended: Promise<void> }>()
  const intake = createIntake(shelf, keeping)
  const { inTurn } = intake

  const post = (report: VaultReport, transfer?: ArrayBuffer[]) => parent.postMessage(report, transfer)

  async function perform(request: Call, signal: AbortSignal): Promise<AnyOutcome> {
    const report = (doneBytes: number, totalBytes: number) =>
      post({ type: 'progress', call: request.call, doneBytes, totalBytes })
    const progress = createProgress(() => performance.now(), report)
    switch (request.type) {
      case 'ingest':
        return intake.takeIn({ ...request.input, signal, progress })
      case 'exportTo':
        return exportDocument(shelf, { ...request.input, signal, progress })
      case 'find': {
        const document = store.findDocument(request.input.sha256)
        return success(document === undefined ? null : { sizeBytes: document.sizeBytes })
      }
      case 'read':
        return readFrom(shelf, request.input.sha256, request.input.start)
      case 'sweep': {
        const judged = keeping.judge(request.input.referenced)
        const removedDocuments = await inTurn(() => sweep(store, judged.isKept)).finally(judged.end)
        return success({ removedDocuments })
      }
      case 'verify':
        return verify(shelf, { ...request.input, signal, progress })
      case 'measure':
        return success({ documents: store.documents().length, fileBytes: store.fileBytes() })
      case 'changeKey':
        return changeKey(request.input, signal, progress)
      case 'backUp':
        return backUp({ ...request.input, signal })
      case 'close':
        return close(request.call)
    }
  }

  async function backUp(request: Pick<CopyRequest, 'file' | 'hashes' | 'signal'>) {
    try {
      return success(await copyDocuments({ store, keys, ...request }))
    } catch (error) {
      if (!request.signal.aborted) throw error
      return failure(problem('cancelled'))
    }
  }

  /** A document a turn, so that ingests have theirs between two. */
  async function changeKey(
    { at, ...named }: VaultCalls['changeKey']['input'],
    signal: AbortSignal,
    progress: (doneBytes: number, totalBytes: number) => void,
  ): Promise<VaultCalls['changeKey']['outcome']> {
    // In turn: an ingest that is running goes on with the key that it began with.
    const documents = await inTurn(async () => {
      keys.changeTo(named)
      return store.underOtherKey(named.keyId)
    })
    const totalBytes = documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    let doneBytes = 0
    let damagedDocuments = 0
    progress(0, totalBytes)
    for (const { sha256, sizeBytes } of documents) {
      if (signal.aborted) return failure(problem('cancelled'))
      const request = { at, signal, progress: (done: number) => progress(doneBytes + done, totalBytes) }
      const end = await inTurn(() => encryptAnew(shelf, sha256, request))
      if (end === 'cancelled') return failure(problem('cancelled'))
      if (end === 'damaged') damagedDocuments += 1
      doneBytes += sizeBytes
    }
    return success({ damagedDocuments })
  }

  async function close(ownCall: number): Promise<AnyOutcome> {
    const others = [...running].filter(([call]) => call !== ownCall).map(([, other]) => other)
    for (const { controller } of others) controller.abort()
    await Promise.all(others.map(({ ended }) => ended))
    db.close()
    flush.close()
    await fileJobs.leave()
    return success(null)
  }

  async function answer(request: Call, signal: AbortSignal): Promise<void> {
    const { call } = request
    try {
      const outcome = await perform(request, signal)
      const bytes = outcome.ok && outcome.value instanceof Uint8Array ? ownBuffer(outcome.value) : []
      post({ type: 'answer', call, outcome }, bytes)
      // Nothing keeps this thread any longer: it ends by itself.
      if (request.type === 'close') parent.close()
    } catch (error) {
      const known = storageProblem(error)
      if (known === null) post({ type: 'defect', where: request.type, error })
      post({ type: 'answer', call, outcome: failure(known ?? problem('storage-failed')) })
    }
    running.delete(call)
  }

  parent.on('message', (request: VaultRequest) => {
    if (request.type === 'cancel') running.get(request.call)?.controller.abort()
    else if (request.type === 'settle') keeping.settle(request.sha256)
    else {
      const controller = new AbortController()
      running.set(request.call, { controller, ended: Promise.resolve() })
      running.set(request.call, { controller, ended: answer(request, controller.signal) })
    }
  })
  post({ type: 'ready' })
}
