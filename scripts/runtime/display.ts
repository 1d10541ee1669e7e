import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { announce } from '../workspace/announce.ts'

export interface Display {
  /** To be added to the environment of what is shown there. */
  readonly env: Readonly<Record<string, string>>
  close(): void
}

const screen = '1600x1000x24'
const startTimeoutMs = 15_000

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * The user's own display, or where there is none an Xvfb of our own. Xvfb is started without `xvfb-run`: it picks a
 * free number by itself (`-displayfd`), and no shell stands between us and the program's signals and exit code. With
 * `-noreset` it does not start over when the last window closes: whoever connects in that moment is turned away.
 */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, close: () => undefined }
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // In a group of its own, Ctrl+C does not take the display away from an app that is still saving.
    detached: true,
  })
  const close = () => {
    xvfb.kill()
  }
  // Whatever ends this process, its display goes with it.
  process.once('exit', close)
  const number = await displayNumber(xvfb)
  announce(`No display found: starting under Xvfb, display :${number}`)
  return { env: { DISPLAY: `:${number}` }, close }
}

function displayNumber(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start within 15 seconds')), startTimeoutMs)
    const failed = (reason: string) => {
      clearTimeout(timer)
      reject(new Error(reason))
    }
    xvfb.once('error', error => failed(`Xvfb cannot be started (Debian package: xvfb): ${error.message}`))
    xvfb.once('exit', code => failed(`Xvfb ended with code ${code} before it was ready`))
    let text = ''
    const written = xvfb.stdio[3] as Readable
    written.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (!text.includes('\n')) return
      clearTimeout(timer)
      resolve(text.trim())
    })
  })
}
