import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { startSandbox } from '../../src/sandbox/start.ts'
import { benchCustomers } from './bench-customers.ts'
import { plainService } from './plain-service.ts'

/*
 * The services of the benchmarks, in a process of their own: the sandbox, and one that takes a document plainly and gives a
 * change feed out of its memory. Arguments: the data folder, and how many customers the sandbox knows.
 */
const [dataFolder = '', customers = '0'] = process.argv.slice(2)
const pageClaims = 500

let changed: readonly string[] = []

/** `POST` of claims' numbers: each of them has changed since. */
async function takeIds(request: IncomingMessage, response: ServerResponse): Promise<void> {
  changed = z.array(z.string()).parse(await json(request))
  response.writeHead(204).end()
}

const at = '2026-03-16T10:00:00.000Z'
function giveChanges(url: URL, response: ServerResponse): void {
  const from = Number(url.searchParams.get('since') ?? 0)
  const limit = Number(url.searchParams.get('limit') ?? 100)
  const end = Math.min(from + Math.min(limit, pageClaims), changed.length)
  const claims = changed.slice(from, end).map(id => ({
    id,
    version: 2,
    status: 'approved',
    updatedAt: at,
    receipt: { receiptId: `r-${id}`, receivedAt: at, contentHash: 'a'.repeat(64) },
    comments: [{ id: 'c', author: 'reviewer', authorName: 'R. Viewer', text: 'Fine.', at, documents: [] }],
    subscriptions: [],
  }))
  const headers = { 'content-type': 'application/json', 'claimdesk-instance': 'bench' }
  response.writeHead(200, headers)
  response.end(JSON.stringify({ claims, cursor: String(end), more: end < changed.length }))
}

const takeDocument = plainService(dataFolder)
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://bench')
  if (url.pathname === '/ids') void takeIds(request, response)
  else if (url.pathname === '/v1/claims') giveChanges(url, response)
  else void takeDocument(request, response)
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const plain = address === null || typeof address === 'string' ? '' : `http://127.0.0.1:${address.port}`
const sandbox = await startSandbox({
  port: 0,
  dataFolder,
  autoReview: false,
  customers: benchCustomers(Number(customers)),
})
process.send?.({ sandbox: sandbox.url, plain })
