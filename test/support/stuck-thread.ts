import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vi } from 'vitest'

export interface StuckThread {
  /** Its entry: it answers what it is told to, and then does not end, whatever is asked of it, until `release`. */
  readonly entry: URL
  /** Resolves once the thread, which must have been started, is where nothing can end it. */
  untilStuck(): Promise<void>
  release(): void
}

/** The source of a thread that hangs outside of JavaScript: it writes more into a pipe than goes in. */
export function stuckThread(answer: unknown): StuckThread {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-stuck-'))
  const [pipe, file] = [join(folder, 'pipe'), join(folder, 'stuck.mjs')]
  execFileSync('mkfifo', [pipe])
  writeFileSync(
    file,
    `import { openSync, writeSync } from 'node:fs'
    import { parentPort } from 'node:worker_threads'
    parentPort.postMessage(${JSON.stringify(answer)})
    writeSync(openSync(${JSON.stringify(pipe)}, 'w'), Buffer.alloc(1_000_000))`,
  )
  const end = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
  return {
    entry: pathToFileURL(file),
    async untilStuck() {
      await vi.waitFor(() => {
        if (readSync(end, Buffer.alloc(1)) === 0) throw new Error('Nothing is written yet')
      })
    },
    release() {
      closeSync(end)
      rmSync(folder, { recursive: true })
    },
  }
}
