import type { Attachment } from '../../shared/domain/attachment.ts'
import { UnreadableDocument, type Vault } from '../vault/vault.ts'
import { type DocumentText, type ReadingLimits, readingLimits } from './document-text.ts'
import { extractText } from './extract-text.ts'
import { createTextCache } from './text-cache.ts'

/** What must be known of a document to read it. */
type Readable = Pick<Attachment, 'sha256' | 'sizeBytes' | 'mediaType'>

export interface DocumentTextsParts {
  readonly vault: Pick<Vault, 'stream'>
  /** Entry of the reading thread: `text-worker.js` beside the bundle, or the source itself under Node. */
  readonly workerUrl: URL
  readonly onDefect: (where: string, error: unknown) => void
  readonly limits?: ReadingLimits
}

/** What documents say: read on demand, one after the other, and kept in memory alone, since the vault is confidential. */
export interface DocumentTexts {
  /** Reads the document where its text is not known yet; never rejects. */
  textOf(document: Readable): Promise<DocumentText>
  known(sha256: string): DocumentText | undefined
  /** Calls back whenever a text has become known; returns how to stop that. */
  onKnown(listener: (sha256: string) => void): () => void
  /** Ends what is under way; nothing is read afterwards. */
  close(): Promise<void>
}

const unreadable: DocumentText = { state: 'unreadable' }
/** What a locked vault has may be read another time: by its identity it is told from what is kept. */
const notYet: DocumentText = { state: 'unreadable' }

export function createDocumentTexts(parts: DocumentTextsParts): DocumentTexts {
  const { vault, limits = readingLimits } = parts
  const cache = createTextCache()
  const underWay = new Map<string, Promise<DocumentText>>()
  const listeners = new Set<(sha256: string) => void>()
  const ending = new AbortController()
  let lastTurn: Promise<unknown> = Promise.resolve()

  async function read({ sha256, sizeBytes, mediaType }: Readable): Promise<DocumentText> {
    if (ending.signal.aborted || sizeBytes > limits.maxDocumentBytes) return unreadable
    if (mediaType.startsWith('image/')) return { state: 'no-text' }
    const bytes = await wholeBytes(vault, sha256, sizeBytes)
    if (bytes === null) return unreadable
    if (bytes === 'locked') return notYet
    const { signal } = ending
    return extractText(
      { bytes, mediaType },
      { ...parts, limits, signal, onDefect: error => parts.onDefect('documents.text', error) },
    )
  }

  async function readOnce(document: Readable): Promise<DocumentText> {
    const text = await read(document).catch((error: unknown) => {
      parts.onDefect('documents.text', error)
      return unreadable
    })
    underWay.delete(document.sha256)
    if (ending.signal.aborted || text === notYet) return text
    cache.keep(document.sha256, text)
    for (const listener of listeners) listener(document.sha256)
    return text
  }

  return {
    textOf(document) {
      const { sha256 } = document
      const found = cache.find(sha256)
      if (found !== undefined) return Promise.resolve(found)
      const started = underWay.get(sha256) ?? lastTurn.then(() => readOnce(document))
      underWay.set(sha256, started)
      lastTurn = started
      return started
    },
    known: sha256 => cache.find(sha256),
    onKnown(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      ending.abort()
      await lastTurn
    },
  }
}

/** Null where the vault cannot give the bytes, or gives others than were announced. */
async function wholeBytes(
  vault: Pick<Vault, 'stream'>,
  sha256: string,
  sizeBytes: number,
): Promise<Uint8Array<ArrayBuffer> | 'locked' | null> {
  const bytes = new Uint8Array(sizeBytes)
  let doneBytes = 0
  try {
    for await (const piece of vault.stream(sha256)) {
      if (doneBytes + piece.length > sizeBytes) return null
      bytes.set(piece, doneBytes)
      doneBytes += piece.length
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.problem.code === 'vault-locked' ? 'locked' : null
    throw error
  }
  return doneBytes === sizeBytes ? bytes : null
}
