import type { Attachment } from '../../shared/domain/attachment.ts'
import { attachmentIdSchema, claimIdSchema } from '../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { ClaimStore } from '../store/open.ts'
import { UnreadableDocument, type Vault } from '../vault/vault.ts'
import { byteRange } from './byte-range.ts'

interface Parts {
  readonly vault: Pick<Vault, 'stream'>
  readonly attachments: Pick<ClaimStore['attachments'], 'find'>
}

// Bytes, and nothing that a browser would draw, run or keep.
const headers = {
  'accept-ranges': 'bytes',
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
}

/**
 * Answers `GET /document/<claim id>/<document id>` with a document's plain bytes, from the vault as they are taken;
 * a range where one is asked for (RFC 9110, section 14). What went wrong is a problem as JSON.
 */
export function createDocumentResponse({ vault, attachments }: Parts) {
  return async (path: string, range: string | null): Promise<Response> => {
    const document = named(path)
    if (document === undefined) return refusal(404, problem('document-not-found'))
    const { sha256, sizeBytes } = document
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

  function named(path: string): Attachment | undefined {
    const [claim, id, ...more] = path.split('/')
    const claimId = claimIdSchema.safeParse(claim)
    const attachmentId = attachmentIdSchema.safeParse(id)
    if (!claimId.success || !attachmentId.success || more.length > 0) return undefined
    return attachments.find(claimId.data, attachmentId.data)
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
