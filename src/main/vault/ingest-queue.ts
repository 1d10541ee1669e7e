import pLimit from 'p-limit'
import type { AttachmentId, ClaimId } from '../../shared/domain/identifiers.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { ReplyKind } from '../../shared/domain/reply-kind.ts'
import type { Ingest } from '../../shared/ipc/document-procedures.ts'
import { storageProblem } from '../store/storage-problem.ts'
import { expandPaths } from './expand-paths.ts'
import { createIngestNews, type IngestNewsParts } from './ingest-news.ts'
import { createSpeed } from './ingest-speed.ts'
import type { FileSource, Stored } from './messages.ts'
import { safeName, safeNameOf } from './safe-name.ts'
import type { Vault } from './vault.ts'

/** What `claims.db` needs for a document's row. */
export interface NewAttachment {
  readonly sha256: Stored['sha256']
  readonly sizeBytes: number
  readonly mediaType: string
  readonly name: string
}

/** Where the document goes: onto a claim, there in the place of one that it replaces, or with a message to the reviewer. */
export interface Destination {
  readonly claimId: ClaimId
  readonly replaces: AttachmentId | null
  readonly replyKind?: ReplyKind
}

export interface IngestQueueParts extends IngestNewsParts {
  readonly vault: Pick<Vault, 'ingest' | 'settle'>
  /** Writes the row that refers to the bytes; they are in the vault by then. */
  attach(destination: Destination, document: NewAttachment): Outcome<unknown>
  newId(): string
  /** Milliseconds that never go back. */
  now(): number
  onDefect(where: string, error: unknown): void
}

export interface IngestQueue {
  /** Queues files, and all that is in folders; answers with what was queued, before anything is read. */
  add(claimId: ClaimId, paths: readonly string[]): Promise<Ingest[]>
  /** Queues bytes that are no file. */
  addBytes(claimId: ClaimId, name: string, bytes: Uint8Array): Ingest[]
  /** Queues a file that is to take a document's place. */
  addVersion(claimId: ClaimId, replaces: AttachmentId, path: string): Promise<Ingest[]>
  /** Queues files that go with what is written to the reviewer. */
  addToReply(claimId: ClaimId, paths: readonly string[], replyKind: ReplyKind): Promise<Ingest[]>
  /** Waiting, running and failed ones, of one claim or of all, in order. */
  list(claimId?: ClaimId): Ingest[]
  cancel(ingestId: string): void
  cancelAll(claimId: ClaimId): void
  /** Puts a failed one at the end of the queue again. */
  retry(ingestId: string): void
  /** Takes a failed one off the list. */
  dismiss(ingestId: string): void
  /** Settles when nothing is waiting or running. */
  idle(): Promise<void>
}

/** Files handed to the vault at once: it takes them one by one, but small ones that it knows of share a wait for the disk. */
const atOnce = 32

interface Entry {
  ingest: Ingest
  controller: AbortController
  readonly source: FileSource
  readonly destination: Destination
}

/** Files on their way into the vault, in order, across all claims. */
export function createIngestQueue(parts: IngestQueueParts): IngestQueue {
  const entries = new Map<string, Entry>()
  const inLine = pLimit(atOnce)
  const queued = new Set<Promise<void>>()

  const list = (claimId?: ClaimId) =>
    [...entries.values()]
      .map(({ ingest }) => ingest)
      .filter(ingest => claimId === undefined || ingest.claimId === claimId)

  const news = createIngestNews(parts, list)

  function change(entry: Entry, changed: Partial<Ingest>): void {
    entry.ingest = { ...entry.ingest, ...changed }
    const { ingest } = entry
    const hasEnded = ingest.state === 'done' || ingest.state === 'cancelled'
    if (hasEnded) entries.delete(ingest.id)
    news.changed(ingest.claimId, hasEnded ? ingest : undefined)
  }

  function fail(entry: Entry, found: Problem): void {
    // One that was cancelled while it waited has been told of already.
    if (found.code === 'cancelled' && entry.ingest.state === 'cancelled') return
    if (found.code === 'cancelled') change(entry, { state: 'cancelled' })
    else change(entry, { state: 'failed', problem: { ...found } })
  }

  async function run(entry: Entry): Promise<void> {
    if (entry.ingest.state !== 'waiting') return
    const speed = createSpeed(() => parts.now())
    const stored = await parts.vault.ingest({
      ...entry.source,
      signal: entry.controller.signal,
      onProgress: (doneBytes, sizeBytes) =>
        change(entry, { state: 'running', doneBytes, sizeBytes, bytesPerSecond: speed(doneBytes) }),
    })
    if (!stored.ok) return fail(entry, stored.problem)
    const { sha256, sizeBytes, mediaType } = stored.value
    try {
      if (entry.controller.signal.aborted) return fail(entry, problem('cancelled'))
      const attached = parts.attach(entry.destination, {
        sha256,
        sizeBytes,
        mediaType,
        name: entry.ingest.name,
      })
      if (attached.ok) change(entry, { state: 'done', sizeBytes, doneBytes: sizeBytes })
      else fail(entry, attached.problem)
    } finally {
      // Bytes that no row refers to are removed by the next sweep.
      parts.vault.settle(sha256)
    }
  }

  function queue(entry: Entry): void {
    const turn = inLine(() => run(entry))
      .catch((error: unknown) => {
        // A disk that is full for `claims.db` as well is no defect of ours.
        const known = storageProblem(error)
        if (known === null) parts.onDefect('ingest', error)
        fail(entry, known ?? problem('internal'))
      })
      .finally(() => {
        queued.delete(turn)
        if (queued.size === 0) news.flush()
      })
    queued.add(turn)
  }

  function enter(destination: Destination, source: FileSource, sizeBytes: number): Ingest {
    const ingest: Ingest = {
      id: parts.newId(),
      claimId: destination.claimId,
      name: 'path' in source ? safeNameOf(source.path) : safeName(source.name),
      sizeBytes,
      doneBytes: 0,
      bytesPerSecond: null,
      state: 'waiting',
      problem: null,
    }
    const entry = { ingest, source, destination, controller: new AbortController() }
    entries.set(ingest.id, entry)
    queue(entry)
    return ingest
  }

  async function enterFiles(destination: Destination, paths: readonly string[]): Promise<Ingest[]> {
    const added = (await expandPaths(paths)).map(({ path, sizeBytes }) =>
      enter(destination, { path }, sizeBytes),
    )
    news.changed(destination.claimId)
    return added
  }

  function cancel(entry: Entry | undefined): void {
    entry?.controller.abort()
    // One that waits has nothing to be undone: it need not wait to be told so.
    if (entry?.ingest.state === 'waiting') change(entry, { state: 'cancelled' })
  }

  return {
    list,
    add: (claimId, paths) => enterFiles({ claimId, replaces: null }, paths),
    addToReply: (claimId, paths, replyKind) => enterFiles({ claimId, replaces: null, replyKind }, paths),
    addVersion: (claimId, replaces, path) => enterFiles({ claimId, replaces }, [path]),
    addBytes(claimId, name, bytes) {
      const added = enter({ claimId, replaces: null }, { name, bytes }, bytes.length)
      news.changed(claimId)
      return [added]
    },
    cancel: ingestId => cancel(entries.get(ingestId)),
    cancelAll(claimId) {
      // Those that wait first: none of them begins when the running one ends.
      for (const { id } of list(claimId).toReversed()) cancel(entries.get(id))
    },
    retry(ingestId) {
      const entry = entries.get(ingestId)
      if (entry?.ingest.state !== 'failed') return
      entry.controller = new AbortController()
      change(entry, { state: 'waiting', problem: null, doneBytes: 0, bytesPerSecond: null })
      queue(entry)
    },
    dismiss(ingestId) {
      const entry = entries.get(ingestId)
      if (entry?.ingest.state !== 'failed') return
      entries.delete(ingestId)
      news.changed(entry.ingest.claimId)
    },
    async idle() {
      while (queued.size > 0) await Promise.all(queued)
    },
  }
}
