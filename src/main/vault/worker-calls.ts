import { setTimeout as delay } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { failure } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { CallName, VaultCalls, VaultReport, VaultRequest } from './messages.ts'

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((doneBytes: number, totalBytes: number) => void) | undefined
}

/** Questions to the vault's worker with their answers; each gets one, also when the worker has died. */
export interface WorkerCalls {
  call<Name extends CallName>(
    type: Name,
    input: VaultCalls[Name]['input'],
    options?: CallOptions,
  ): Promise<VaultCalls[Name]['outcome']>
  tell(request: VaultRequest): void
  /** True once the worker has its database open, false when it ended before that. */
  readonly isReady: Promise<boolean>
  /** Lets the worker close its file, and ends it. */
  end(): Promise<void>
}

interface Waiting {
  readonly resolve: (outcome: VaultCalls[CallName]['outcome']) => void
  readonly onProgress: CallOptions['onProgress']
}

type OnDefect = (where: string, error: unknown) => void

/** A worker that has closed its file ends by itself at once; one that does not must not keep the program. */
const leaveWithinMs = 5_000

// A second crash is no accident: what is asked from then on fails, rather than that threads come and go for ever.
const restarts = 1

/** @param start starts a worker; called again when one that was ready has crashed */
export function createWorkerCalls(start: () => Worker, onDefect: OnDefect): WorkerCalls {
  const waiting = new Map<number, Waiting>()
  let lastCall = 0
  let restartsLeft = restarts
  let hasEnded = false
  let showReady: (isReady: boolean) => void = () => undefined
  const isReady = new Promise<boolean>(resolve => {
    showReady = resolve
  })
  let whenGone: Promise<void> = Promise.resolve()
  let worker = employ()

  function employ(): Worker {
    const employed = start()
    let wasReady = false
    employed.on('message', (report: VaultReport) => {
      if (report.type === 'ready') wasReady = true
      receive(report)
    })
    employed.on('error', error => onDefect('vault', error))
    whenGone = new Promise(resolve => employed.once('exit', () => resolve()))
    employed.on('exit', () => {
      const mayGoOn = !hasEnded && wasReady && restartsLeft > 0
      for (const { resolve } of waiting.values()) resolve(mayGoOn ? crashed : ended)
      waiting.clear()
      if (mayGoOn) {
        restartsLeft -= 1
        worker = employ()
      } else {
        hasEnded = true
        showReady(false)
      }
    })
    return employed
  }

  function receive(report: VaultReport): void {
    switch (report.type) {
      case 'ready':
        showReady(true)
        break
      case 'progress':
        waiting.get(report.call)?.onProgress?.(report.doneBytes, report.totalBytes)
        break
      case 'defect':
        onDefect(`vault.${report.where}`, report.error)
        break
      case 'answer':
        waiting.get(report.call)?.resolve(report.outcome)
        waiting.delete(report.call)
    }
  }

  function call<Name extends CallName>(
    type: Name,
    input: VaultCalls[Name]['input'],
    { signal, onProgress }: CallOptions = {},
  ): Promise<VaultCalls[Name]['outcome']> {
    if (hasEnded) return Promise.resolve(ended)
    // What is asked after `close` would find the database gone.
    hasEnded = type === 'close'
    lastCall += 1
    const number = lastCall
    const cancel = () => worker.postMessage({ type: 'cancel', call: number })
    return new Promise<VaultCalls[CallName]['outcome']>(resolve => {
      waiting.set(number, { resolve, onProgress })
      worker.postMessage({ type, call: number, input })
      if (signal?.aborted === true) cancel()
      signal?.addEventListener('abort', cancel, { once: true })
    }).finally(() => signal?.removeEventListener('abort', cancel))
  }

  return {
    isReady,
    call,
    tell: request => worker.postMessage(request),
    async end() {
      await call('close', {})
      // Not by `terminate`: cutting a thread off in which SQLite was at work has brought the whole process down.
      const isGone = await Promise.race([
        whenGone.then(() => true),
        delay(leaveWithinMs, false, { ref: false }),
      ])
      // Nor waited for any longer: the file is closed, and the end of a thread may never come, see `endThreads`.
      if (!isGone) void worker.terminate()
    },
  }
}

const ended = failure(problem('storage-failed', { params: { reason: 'VAULT_ENDED' } }))
const crashed = failure(problem('storage-failed', { retryable: true, params: { reason: 'VAULT_CRASHED' } }))
