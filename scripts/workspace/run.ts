import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectRoot } from './paths.ts'

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** After it the program is asked to end, and killed ten seconds later. */
  readonly timeoutMs?: number
}

export interface Finished {
  /** As a shell reports it: 128 + the signal's number where a signal ended the program. */
  readonly exitCode: number
  /** Both this and `output` are empty where the program wrote to the terminal. */
  readonly stdout: string
  /** stdout and stderr, as they came. */
  readonly output: string
  readonly timedOut: boolean
}

const killDelayMs = 10_000
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill()
})

/** Runs a program with its output kept back. Rejects only when the program cannot be started. */
export function capture(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  return run(program, args, ['ignore', 'pipe', 'pipe'], options)
}

/** Runs a program with its output in the terminal. Rejects only when the program cannot be started. */
export function show(program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return run(program, args, ['ignore', 'inherit', 'inherit'], options)
}

export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code
  return 128 + (signal ? constants.signals[signal] : 0)
}

function run(
  program: string,
  args: readonly string[],
  stdio: StdioOptions,
  options: RunOptions,
): Promise<Finished> {
  const child = spawn(program, args, {
    stdio,
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
  })
  running.add(child)
  const chunks: Buffer[] = []
  const stdoutChunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    stdoutChunks.push(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const deadline = endAfter(child, options.timeoutMs)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      deadline.cancel()
      const [stdout, output] = [textOf(stdoutChunks), textOf(chunks)]
      resolve({ exitCode: exitCodeOf(code, signal), stdout, output, timedOut: deadline.passed() })
    })
  })
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}

function endAfter(child: ChildProcess, timeoutMs: number | undefined) {
  let passed = false
  const timers: NodeJS.Timeout[] = []
  if (timeoutMs !== undefined) {
    timers.push(
      setTimeout(() => {
        passed = true
        child.kill('SIGTERM')
        timers.push(setTimeout(() => child.kill('SIGKILL'), killDelayMs))
      }, timeoutMs),
    )
  }
  return { passed: () => passed, cancel: () => timers.forEach(clearTimeout) }
}
