import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/**
 * The request's body up to so many bytes; then the connection is broken. What came before is handed on as a body that
 * ends there, so that a resumable upload keeps exactly those bytes. A shorter body is handed on whole: its answer is lost.
 */
export function cutBody(request: IncomingMessage, body: Readable, bytes: number): Readable {
  return Readable.from(firstBytes(request, body, bytes), { objectMode: false })
}

async function* firstBytes(request: IncomingMessage, body: Readable, bytes: number): AsyncGenerator<Buffer> {
  const { socket } = request
  // Leaving a `for await` would destroy the body, and with it what was handed on already.
  const chunks = (body as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  for (let left = bytes; left > 0; ) {
    const next = await chunks.next()
    if (next.done === true) break
    yield next.value.subarray(0, left)
    left -= next.value.length
  }
  socket.destroy()
}
