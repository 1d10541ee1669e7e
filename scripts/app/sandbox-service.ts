import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { announce } from '../workspace/announce.ts'
import { developmentFolder, projectRoot } from '../workspace/paths.ts'

export interface SandboxService {
  readonly url: string
  stop(): void
}

const startTimeoutMs = 30_000
const readyLine = /^sandbox service listening on (http:\/\/127\.0\.0\.1:\d+)$/

/** Starts the sandbox service on a free port, with data that outlives it. Rejects when it does not get ready. */
export async function startSandboxService(): Promise<SandboxService> {
  announce('Starting the sandbox service…')
  const dataFolder = resolve(developmentFolder, 'sandbox')
  const args = ['src/sandbox/index.ts', '--port', '0', '--data', dataFolder, '--seed', 'demo']
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    // In a group of its own, Ctrl+C does not take the service away from an app that is still closing. On Windows it
    // would get a window of its own instead.
    detached: process.platform !== 'win32',
  })
  let stopping = false
  const stop = () => {
    stopping = true
    child.kill()
  }
  process.once('exit', stop)
  const url = await readyAt(child)
  child.once('exit', code => {
    if (!stopping)
      announce(`The sandbox service ended by itself (code ${code}): the app is without its service now`)
  })
  return { url, stop }
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (reason: string) => {
      clearTimeout(timer)
      child.kill()
      reject(new Error(reason))
    }
    const timer = setTimeout(
      () => failed('The sandbox service was not ready within 30 seconds'),
      startTimeoutMs,
    )
    child.once('error', error => failed(`The sandbox service cannot be started: ${error.message}`))
    child.once('exit', code => failed(`The sandbox service ended with code ${code} before it was ready`))
    if (child.stdout === null) return failed('The sandbox service has no output to read')
    createInterface({ input: child.stdout }).on('line', line => {
      announce(line)
      const url = readyLine.exec(line)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    })
  })
}
