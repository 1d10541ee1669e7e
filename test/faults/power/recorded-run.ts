import { execFile, execFileSync } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type DiskEvent, diskEvents, tracedCalls } from './disk-events.ts'

const run = promisify(execFile)

/** Whether processes can be watched here: `strace` (Debian package `strace`), and a system that lets it. */
export function canRecord(): boolean {
  try {
    execFileSync('strace', ['-f', '--seccomp-bpf', '-e', 'trace=fsync', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Runs a process to its end and answers all that it did to the disk, byte by byte, and what it said between. */
export async function recordedRun(folder: string, args: readonly string[]): Promise<DiskEvent[]> {
  const trace = join(folder, 'trace')
  await mkdir(folder, { recursive: true })
  const options = ['-f', '-y', '-xx', '-qq', '-s', '2000000', '--seccomp-bpf', '-e', 'signal=none']
  await run('strace', [...options, '-e', `trace=${tracedCalls}`, '-o', trace, process.execPath, ...args], {
    maxBuffer: 2 ** 26,
  })
  const events: DiskEvent[] = []
  for await (const event of diskEvents(trace)) events.push(event)
  await rm(trace)
  return events
}
