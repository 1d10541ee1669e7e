import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

export const appScheme = 'app'
export const appOrigin = 'app://claimdesk'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

// Fluent UI writes its style sheets at run time: it gets a nonce of this load, instead of 'unsafe-inline' for all.
const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

// A worker's policy comes with its script: those that read strangers' documents reach nothing. PDF.js decodes pictures in
// WebAssembly. For scripts of the page this header says nothing.
const workerSecurityPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

const scriptEnding = /\.m?js$/

/** Where documents are under the app's own address. */
const documentsPath = '/document/'

export type DocumentResponse = (path: string, range: string | null) => Promise<Response>

/** Must be called before the app is ready: Electron takes privileges of schemes only then. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * Serves the built page from `folder`, and nothing outside it, with a strict Content-Security-Policy; documents' bytes by
 * `documents`, where there is a vault to take them from.
 */
export function serveApp(session: Session, folder: string, documents: DocumentResponse | null): void {
  session.protocol.handle(appScheme, async request => {
    const { host, pathname } = new URL(request.url)
    if (host === 'claimdesk' && request.method === 'GET' && pathname.startsWith(documentsPath)) {
      const path = pathname.slice(documentsPath.length)
      return (await documents?.(path, request.headers.get('range'))) ?? notFound()
    }
    const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    if (host !== 'claimdesk' || request.method !== 'GET' || !path.startsWith(folder + sep)) return notFound()
    let body: Buffer
    try {
      body = await readFile(path)
    } catch (error) {
      if (isMissing(error)) return notFound()
      throw error
    }
    const type = mediaTypes[extname(path)] ?? 'application/octet-stream'
    const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' }
    if (scriptEnding.test(path)) {
      return new Response(new Uint8Array(body), {
        headers: { ...headers, 'content-security-policy': workerSecurityPolicy },
      })
    }
    if (extname(path) !== '.html') return new Response(new Uint8Array(body), { headers })
    const nonce = randomBytes(16).toString('base64')
    return new Response(body.toString('utf8').replaceAll('__CSP_NONCE__', nonce), {
      headers: {
        ...headers,
        'content-security-policy': contentSecurityPolicy(nonce),
        'cache-control': 'no-store',
      },
    })
  })
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
}
