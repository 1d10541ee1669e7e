import type { Worker } from 'node:worker_threads'
import type { Sha256 } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { NamedKey } from './key-stock.ts'
import type { FileSource, VaultCalls } from './messages.ts'
import { type CallOptions, createWorkerCalls } from './worker-calls.ts'

type Answer<Name extends keyof VaultCalls> = Promise<VaultCalls[Name]['outcome']>

/** Documents' bytes, by the SHA-256 of their plain content. Nothing here does more on the calling thread than passing on. */
export interface Vault {
  /** Takes a file, or bytes that are none, in, after those asked for before it. Call `settle` when the row that refers to it is written, or is given up. */
  ingest(options: CallOptions & FileSource): Answer<'ingest'>
  settle(sha256: string): void
  /** Writes the bytes to `path`; a file there is replaced only by a whole one. */
  exportTo(options: CallOptions & { readonly sha256: string; readonly path: string }): Answer<'exportTo'>
  /** The document's size; null where it is not in the vault. */
  find(sha256: string): Answer<'find'>
  /** Plain bytes from `start` to the end of the chunk that holds it (1 MiB at most); none from the document's end on. */
  read(sha256: string, start: number): Answer<'read'>
  /** Plain bytes from `start` to the end, in pieces of up to 1 MiB; ends by throwing `UnreadableDocument`. */
  stream(sha256: string, start?: number): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>
  /** Removes what `referenced` does not name, and what killed ingests left. */
  sweep(referenced: ReadonlySet<string>): Answer<'sweep'>
  /** Checks every chunk's tag and every document's hash, beside all else; `referenced` is what must be there. */
  verify(options: CallOptions & { readonly referenced: readonly Sha256[] }): Answer<'verify'>
  measure(): Answer<'measure'>
  /** Encrypts with this key from now on, and anew what another key encrypts; to be repeated where it was cut off. */
  changeKey(options: CallOptions & { readonly named: NamedKey }): Answer<'changeKey'>
  /** Copies what no earlier backup has into the backups' `documents.db`; what they refer to must not be swept meanwhile. */
  backUp(options: VaultCalls['backUp']['input']): Answer<'backUp'>
  /** Cancels what is running and closes the file; later calls answer `storage-failed`. */
  close(): Promise<void>
}

type UnreadableProblem = Extract<VaultCalls['read']['outcome'], { ok: false }>['problem']

/** Why a stream ended before its document: streams have no other way to tell. */
export class UnreadableDocument extends Error {
  readonly problem: UnreadableProblem
  constructor(cause: UnreadableProblem) {
    super(cause.code)
    this.problem = cause
  }
}

export interface VaultParts {
  /** Called once more when the worker has crashed. */
  readonly startWorker: () => Worker
  readonly clock: () => Date
  readonly onDefect: (where: string, error: unknown) => void
}

/** The vault behind a worker that has been started; `storage-failed` where it could not open the database. */
export async function createVault(parts: VaultParts): Promise<Outcome<Vault, 'storage-failed'>> {
  const { startWorker, clock } = parts
  const { call, tell, isReady, end } = createWorkerCalls(startWorker, parts.onDefect)
  if (!(await isReady)) return failure(problem('storage-failed'))

  const read = (sha256: string, start: number) => call('read', { sha256, start })

  async function* stream(sha256: string, start = 0) {
    let offset = start
    let next = read(sha256, offset)
    for (;;) {
      const outcome = await next
      if (!outcome.ok) throw new UnreadableDocument(outcome.problem)
      if (outcome.value.length === 0) return
      offset += outcome.value.length
      // Read ahead, while the taker is busy with this piece.
      next = read(sha256, offset)
      yield outcome.value
    }
  }

  const vault: Vault = {
    ingest: ({ signal, onProgress, ...source }) =>
      call('ingest', { source, at: clock().toISOString() }, { signal, onProgress }),
    settle: sha256 => tell({ type: 'settle', sha256 }),
    exportTo: ({ sha256, path, ...options }) => call('exportTo', { sha256, path }, options),
    find: sha256 => call('find', { sha256 }),
    read,
    stream,
    sweep: referenced => call('sweep', { referenced: [...referenced] }),
    // A small vault is verified sooner than a message to cancel arrives.
    verify: async ({ referenced, ...options }) =>
      options.signal?.aborted ? failure(problem('cancelled')) : call('verify', { referenced }, options),
    measure: () => call('measure', {}),
    changeKey: ({ named, ...options }) => call('changeKey', { ...named, at: clock().toISOString() }, options),
    backUp: options => call('backUp', options),
    close: end,
  }
  return { ok: true, value: vault }
}
