import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { connectService } from '../../../src/main/sync/connect-service.ts'
import type { DocumentBytes, UploadRecords } from '../../../src/main/sync/ports.ts'

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A real HTTP server that answers everything in one way, until the test ends; the address comes back. */
export async function aService(answering: Answering): Promise<string> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answering(request, response))
    // A client that gives up is what some tests are about.
    request.on('error', () => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}

export const noDocuments: DocumentBytes = {
  async *stream() {
    yield new Uint8Array()
  },
}

export const noRecords: UploadRecords = { record: () => undefined, find: () => undefined }

export const call = { correlationId: '7b1c0000-0000-4000-8000-000000000001' }

/** Both clients against that address, with what a test does not care about filled in. */
export function linkTo(baseUrl: string, overrides: Partial<Parameters<typeof connectService>[0]> = {}) {
  let requests = 0
  return connectService({
    fetch,
    token: () => 'sandbox-admin',
    newId: () => `request-${++requests}`,
    clock: () => new Date('2026-03-16T10:00:00.000Z'),
    language: () => 'en',
    documents: noDocuments,
    records: noRecords,
    callTimeoutMs: 2_000,
    partTimeoutMs: 2_000,
    retryDelaysMs: [5, 10, 20],
    ...overrides,
  })(baseUrl)
}
