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
}

interface Waiting {
  readonly resolve: (outcome: VaultCalls[CallName]['outcome']) => void
  readonly onProgress: CallOptions['onProgress']
}

type OnDefect = (where: string, error: unknown) => void

export function createWorkerCalls(worker: Worker, onDefect: OnDefect): WorkerCalls {
  const waiting = new Map<number, Waiting>()
  let lastCall = 0
  let hasEnded = false
  let showReady: (isReady: boolean) => void = () => undefined
  const isReady = new Promise<boolean>(resolve => {
    showReady = resolve
  })

  worker.on('message', (report: VaultReport) => {
    switch (report.type) {
      case 'ready':
        return showReady(true)
      case 'progress':
        return waiting.get(report.call)?.onProgress?.(report.doneBytes, report.totalBytes)
      case 'defect':
        return onDefect(`vault.${report.where}`, report.error)
      case 'answer':
        waiting.get(report.call)?.resolve(report.outcome)
        waiting.delete(report.call)
    }
  })
  worker.on('error', error => onDefect('vault', error))
  worker.on('exit', () => {
    hasEnded = true
    showReady(false)
    for (const { resolve } of waiting.values()) resolve(ended)
    waiting.clear()
  })

  return {
    isReady,
    tell: request => worker.postMessage(request),
    call<Name extends CallName>(
      type: Name,
      input: VaultCalls[Name]['input'],
      { signal, onProgress }: CallOptions = {},
    ): Promise<VaultCalls[Name]['outcome']> {
      if (hasEnded) return Promise.resolve(ended)
      // What is asked after `close` would find the database gone.
      hasEnded = type === 'close'
      lastCall += 1
      const call = lastCall
      const cancel = () => worker.postMessage({ type: 'cancel', call })
      return new Promise<VaultCalls[CallName]['outcome']>(resolve => {
        waiting.set(call, { resolve, onProgress })
        worker.postMessage({ type, call, input })
        if (signal?.aborted === true) cancel()
        signal?.addEventListener('abort', cancel, { once: true })
      }).finally(() => signal?.removeEventListener('abort', cancel))
    },
  }
}

const ended = failure(problem('storage-failed', { params: { reason: 'VAULT_ENDED' } }))
