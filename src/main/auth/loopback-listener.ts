import { createServer, type ServerResponse } from 'node:http'
import { redirectPath } from '../../shared/service-api/sign-in.ts'

/** The browser has come back. */
export interface Callback {
  readonly url: URL
  /** Shows the page that ends the sign-in in the browser. */
  answer(html: string): void
}

export interface LoopbackListener {
  readonly redirectUri: string
  /** The first call that carries the state of this sign-in; whatever else calls is turned away. */
  callback(state: string): Promise<Callback>
  close(): void
}

/** Listens for the browser on 127.0.0.1 and a port that is free (RFC 8252 §7.3 and §8.3), until closed. */
export async function listenOnLoopback(host: '127.0.0.1' | 'localhost'): Promise<LoopbackListener> {
  let expected: { readonly state: string; readonly resolve: (callback: Callback) => void } | null = null
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', redirectUri)
    const isAwaited = expected !== null && url.searchParams.get('state') === expected.state
    if (request.method !== 'GET' || url.pathname !== redirectPath || !isAwaited || expected === null) {
      response.writeHead(404, { connection: 'close' }).end()
      return
    }
    const { resolve } = expected
    // A code counts once; the browser may ask again when its page is reloaded.
    expected = null
    resolve({ url, answer: html => show(response, html) })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const redirectUri = `http://${host}:${port}${redirectPath}`
  return {
    redirectUri,
    callback: state =>
      new Promise(resolve => {
        expected = { state, resolve }
      }),
    // Answers that are being written are written to their end.
    close: () => void server.close(),
  }
}

function show(response: ServerResponse, html: string): void {
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    })
    .end(html)
}
