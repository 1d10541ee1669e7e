import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const tus = { 'tus-resumable': '1.0.0' }

/**
 * Takes a document as one PUT, or by tus, and does the same with either: writes it and hashes it as it comes. So the two
 * differ by the protocol alone. One document at a time.
 */
export function plainService(folder: string) {
  let whole = createHash('sha256')
  let size = -1
  let offset = 0

  async function take(request: IncomingMessage, start: number): Promise<void> {
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        whole.update(chunk)
        offset += chunk.length
        done(null, chunk)
      },
    })
    const flags = start === 0 ? 'w' : 'r+'
    await pipeline(request, hashing, createWriteStream(join(folder, 'document'), { flags, start }))
  }

  function begin(bytes: number): void {
    whole = createHash('sha256')
    size = bytes
    offset = 0
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const places = () => ({ ...tus, 'upload-offset': String(offset), 'upload-length': String(size) })
    if (request.method === 'HEAD') {
      response.writeHead(size < 0 ? 404 : 200, size < 0 ? tus : places()).end()
    } else if (request.method === 'POST') {
      begin(Number(request.headers['upload-length']))
      response.writeHead(201, { ...tus, location: `${request.url}/document` }).end()
    } else if (request.method === 'PATCH') {
      await take(request, offset)
      const isRight = offset < size || request.url?.endsWith(whole.digest('hex')) === true
      response.writeHead(isRight ? 204 : 460, places()).end()
    } else {
      begin(-1)
      await take(request, 0)
      response.writeHead(204, { digest: whole.digest('hex') }).end()
      offset = 0
    }
  }

  return answer
}
