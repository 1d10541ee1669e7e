import type { DocumentText } from './document-text.ts'

// Room for the twenty longest texts that there may be, so that one claim's documents never push each other out.
const maxDocuments = 50
const maxLength = 40_000_000

/** The texts last asked for. */
export interface TextCache {
  find(sha256: string): DocumentText | undefined
  keep(sha256: string, text: DocumentText): void
}

export function createTextCache(): TextCache {
  // A Map keeps the order of insertion: what was asked for last stands at the end.
  const texts = new Map<string, DocumentText>()
  let length = 0

  function drop(sha256: string): void {
    length -= lengthOf(texts.get(sha256))
    texts.delete(sha256)
  }

  function append(sha256: string, text: DocumentText): void {
    texts.set(sha256, text)
    length += lengthOf(text)
  }

  return {
    find(sha256) {
      const text = texts.get(sha256)
      if (text === undefined) return undefined
      drop(sha256)
      append(sha256, text)
      return text
    },
    keep(sha256, text) {
      drop(sha256)
      append(sha256, text)
      for (const oldest of texts.keys()) {
        if (texts.size <= maxDocuments && length <= maxLength) return
        drop(oldest)
      }
    },
  }
}

function lengthOf(text: DocumentText | undefined): number {
  return text?.state === 'text' ? text.text.length : 0
}
