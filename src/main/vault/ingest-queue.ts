import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { Ingest } from '../../shared/ipc/document-procedures.ts'
import { storageProblem } from '../store/storage-problem.ts'
import { expandPaths, type FoundFile } from './expand-paths.ts'
import type { Stored } from './messages.ts'
import { safeNameOf } from './safe-name.ts'
import type { Vault } from './vault.ts'

/** What `claims.db` needs for a document's row. */
export interface NewAttachment {
  readonly sha256: Stored['sha256']
  readonly sizeBytes: number
  readonly mediaType: string
  readonly name: string
}

export interface IngestQueueParts {
  readonly vault: Pick<Vault, 'ingest' | 'settle'>
  /** Writes the row that refers to the bytes; they are in the vault by then. */
  attach(claimId: ClaimId, document: NewAttachment): Outcome<unknown>
  /** All of a claim's ingests whenever one of them has changed; one that is done or cancelled is among them this once. */
  publish(claimId: ClaimId, ingests: Ingest[]): void
  newId(): string
  onDefect(where: string, error: unknown): void
}

export interface IngestQueue {
  /** Queues files, and all that is in folders; answers with what was queued, before anything is read. */
  add(claimId: ClaimId, paths: readonly string[]): Promise<Ingest[]>
  /** Waiting, running and failed ones, in order. */
  list(claimId: ClaimId): Ingest[]
  cancel(ingestId: string): void
  /** Takes a failed one off the list. */
  dismiss(ingestId: string): void
  /** Settles when nothing is waiting or running. */
  idle(): Promise<void>
}

interface Entry {
  ingest: Ingest
  readonly path: string
  readonly controller: AbortController
}

/** Files on their way into the vault, one after the other, across all claims. */
export function createIngestQueue(parts: IngestQueueParts): IngestQueue {
  const entries = new Map<string, Entry>()
  let lastTurn = Promise.resolve()

  const list = (claimId: ClaimId) =>
    [...entries.values()].map(({ ingest }) => ingest).filter(ingest => ingest.claimId === claimId)

  function change(entry: Entry, news: Partial<Ingest>): void {
    entry.ingest = { ...entry.ingest, ...news }
    parts.publish(entry.ingest.claimId, list(entry.ingest.claimId))
    if (entry.ingest.state === 'done' || entry.ingest.state === 'cancelled') entries.delete(entry.ingest.id)
  }

  function fail(entry: Entry, problem: Problem): void {
    if (problem.code === 'cancelled') change(entry, { state: 'cancelled' })
    else change(entry, { state: 'failed', problem: { ...problem } })
  }

  async function run(entry: Entry): Promise<void> {
    if (!entries.has(entry.ingest.id)) return
    change(entry, { state: 'running' })
    const stored = await parts.vault.ingest({
      path: entry.path,
      signal: entry.controller.signal,
      onProgress: (doneBytes, sizeBytes) => change(entry, { doneBytes, sizeBytes }),
    })
    if (!stored.ok) return fail(entry, stored.problem)
    const { sha256, sizeBytes, mediaType } = stored.value
    const { claimId, name } = entry.ingest
    try {
      const attached = parts.attach(claimId, { sha256, sizeBytes, mediaType, name })
      if (attached.ok) change(entry, { state: 'done', sizeBytes, doneBytes: sizeBytes })
      else fail(entry, attached.problem)
    } finally {
      // Bytes that no row refers to are removed by the next sweep.
      parts.vault.settle(sha256)
    }
  }

  function enter(claimId: ClaimId, { path, sizeBytes }: FoundFile): Entry {
    const ingest: Ingest = {
      id: parts.newId(),
      claimId,
      name: safeNameOf(path),
      sizeBytes,
      doneBytes: 0,
      state: 'waiting',
      problem: null,
    }
    const entry = { ingest, path, controller: new AbortController() }
    entries.set(ingest.id, entry)
    lastTurn = lastTurn
      .then(() => run(entry))
      .catch((error: unknown) => {
        // A disk that is full for `claims.db` as well is no defect of ours.
        const known = storageProblem(error)
        if (known === null) parts.onDefect('ingest', error)
        fail(entry, known ?? problem('internal'))
      })
    return entry
  }

  return {
    list,
    async add(claimId, paths) {
      const added = (await expandPaths(paths)).map(file => enter(claimId, file))
      parts.publish(claimId, list(claimId))
      return added.map(({ ingest }) => ingest)
    },
    cancel(ingestId) {
      const entry = entries.get(ingestId)
      entry?.controller.abort()
      // One that waits has nothing to be undone.
      if (entry?.ingest.state === 'waiting') change(entry, { state: 'cancelled' })
    },
    dismiss(ingestId) {
      const entry = entries.get(ingestId)
      if (entry?.ingest.state !== 'failed') return
      entries.delete(ingestId)
      parts.publish(entry.ingest.claimId, list(entry.ingest.claimId))
    },
    async idle() {
      for (let seen: unknown; seen !== lastTurn; ) {
        seen = lastTurn
        await lastTurn
      }
    },
  }
}
