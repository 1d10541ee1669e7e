import { parentPort } from 'node:worker_threads'

// The vault's worker, which dies when it is asked for this document: a crash as a defect in native code would bring it about.
const deadlyHash = 'dead'.repeat(16)

parentPort?.on(
  'message',
  (request: { readonly type: string; readonly input?: { readonly sha256?: string } }) => {
    if (request.type === 'find' && request.input?.sha256 === deadlyHash)
      throw new Error('The thread has crashed.')
  },
)
await import('../../../src/main/vault/vault-worker.ts')
