import { z } from 'zod'
import { attachmentIdSchema, claimIdSchema, sha256Schema } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { UnreadableDocument, type Vault } from '../vault/vault.ts'
import { byteRange } from './byte-range.ts'
import { type ShownDocument, type ShownIn, shownDocument } from './shown-document.ts'

interface Parts extends ShownIn {
  readonly vault: Pick<Vault, 'stream' | 'find'>
}

const idSchema = z.union([attachmentIdSchema, sha256Schema])

// Bytes, and nothing that a browser would draw, run or keep.
const headers = {
  'accept-ranges': 'bytes',
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
}

/**
 * Answers `GET /document/<claim id>/<document id, or the hash of a message's document>` with a document's plain bytes, from
 * the vault as they are taken; * a range where one is asked for (RFC 9110, section 14). What went wrong is a problem as JSON.
 */
export function createDocumentResponse(parts: Parts) {
  const { vault } = parts
  return async (path: string, range: string | null): Promise<Response> => {
    const document = named(path)
    if (document === undefined) return refusal(404, problem('document-not-found'))
    const { sha256 } = document
    const size = document.sizeBytes === undefined ? await sizeOf(sha256) : success(document.sizeBytes)
    if (!size.ok) return refusal(500, size.problem)
    const sizeBytes = size.value
    const wanted = byteRange(range, sizeBytes)
    if (wanted === 'unsatisfiable') {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${sizeBytes}` } })
    }
    const { start, end } = wanted
    const pieces = upTo(end - start, vault.stream(sha256, start))
    try {
      // The first piece before the answer's head: what is wrong with the document shows there.
      const first = await pieces.next()
      return new Response(bodyOf(first, pieces), {
        status: range === null ? 200 : 206,
        headers: {
          ...headers,
          'content-length': String(end - start),
          ...(range !== null && { 'content-range': `bytes ${start}-${end - 1}/${sizeBytes}` }),
        },
      })
    } catch (error) {
      if (error instanceof UnreadableDocument) return refusal(500, error.problem)
      throw error
    }
  }

  /** Of a message's document, which no row knows. */
  async function sizeOf(sha256: ShownDocument['sha256']): Promise<Outcome<number>> {
    const found = await vault.find(sha256)
    if (!found.ok) return found
    return found.value === null ? failure(problem('document-not-found')) : success(found.value.sizeBytes)
  }

  function named(path: string): ShownDocument | undefined {
    const [claim, id, ...more] = path.split('/')
    const claimId = claimIdSchema.safeParse(claim)
    const documentId = idSchema.safeParse(id)
    if (!claimId.success || !documentId.success || more.length > 0) return undefined
    return shownDocument(parts, claimId.data, documentId.data)
  }
}

function refusal(status: number, found: Problem): Response {
  return Response.json(found, { status, headers: { ...headers, 'content-type': 'application/problem+json' } })
}

async function* upTo(sizeBytes: number, pieces: AsyncIterable<Uint8Array>) {
  let left = sizeBytes
  if (left === 0) return
  for await (const piece of pieces) {
    yield piece.length > left ? piece.subarray(0, left) : piece
    left -= piece.length
    if (left <= 0) return
  }
}

function bodyOf(first: IteratorResult<Uint8Array, void>, pieces: AsyncGenerator<Uint8Array, void>) {
  let next: Promise<IteratorResult<Uint8Array, void>> | undefined = Promise.resolve(first)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await (next ?? pieces.next())
        next = undefined
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await pieces.return()
      },
    },
    // Nothing is read from the vault before it is wanted.
    { highWaterMark: 0 },
  )
}
