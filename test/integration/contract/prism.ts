import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const command = fileURLToPath(import.meta.resolve('@stoplight/prism-cli/dist/index.js'))
const document = fileURLToPath(new URL('../../../docs/openapi.yaml', import.meta.url))

const violationsSchema = z.array(
  z.object({ location: z.array(z.union([z.string(), z.number()])), message: z.string() }),
)

/** Prism before a service: answers as the service does, and notes what is not as the contract has it. */
export interface Prism {
  /** Looks from now on at what goes through its `fetch`. */
  watch(): Watch
  end(): Promise<void>
}

export interface Watch {
  readonly url: string
  /** `fetch` that reads what prism notes in each answer's headers. */
  readonly fetch: typeof fetch
  /** How many answers came through. */
  readonly count: () => number
  /** One line each: `PUT /v1/claims/1 201 response.body.status: must be string`. */
  readonly violations: (of: 'request' | 'response') => readonly string[]
}

/** Prism's own command as a proxy, which holds calls and answers against `docs/openapi.yaml`. */
export async function prismBefore(serviceUrl: string): Promise<Prism> {
  const port = await freePort()
  const args = ['proxy', document, serviceUrl, '--host', '127.0.0.1', '--port', String(port)]
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  await listening(child)
  return { watch: () => watch(`http://127.0.0.1:${port}`), end: () => end(child) }
}

function watch(url: string): Watch {
  const found: { readonly side: string; readonly text: string }[] = []
  let answers = 0
  return {
    url,
    async fetch(input, init) {
      const answer = await fetch(input, await atOnce(init))
      answers += 1
      const noted = violationsSchema.parse(JSON.parse(answer.headers.get('sl-violations') ?? '[]'))
      const path = new URL(String(input)).pathname
      for (const { location, message } of noted) {
        const text = `${init?.method ?? 'GET'} ${path} ${answer.status} ${location.join('.')}: ${message}`
        found.push({ side: String(location[0]), text })
      }
      return answer
    },
    count: () => answers,
    violations: of => found.filter(({ side }) => side === of).map(({ text }) => text),
  }
}

/** Prism hands `Transfer-Encoding: chunked` on beside a length of its own, which no server takes. */
async function atOnce(init: RequestInit = {}): Promise<RequestInit> {
  if (!(init.body instanceof ReadableStream)) return init
  return { ...init, body: await new Response(init.body).arrayBuffer() }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** Reads on for as long as prism speaks: it ends when nobody listens. */
async function listening(child: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', chunk => {
      said += String(chunk)
      if (said.includes('Prism is listening')) resolve()
    })
    child.once('exit', () => reject(new Error(`Prism does not start: ${said}`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill()
  await exit
}
