import { spawn } from 'node:child_process'
import { projectRoot } from '../workspace/paths.ts'
import { exitCodeOf } from '../workspace/run.ts'
import { onEndingSignal } from '../workspace/signals.ts'
import { electronEnvironment } from './electron-environment.ts'

/** How long the app may take to save and close after a signal. */
const patienceMs = 10_000

/**
 * Runs the built app until it ends, and answers its exit code. A signal to us asks it to quit as its user would, a
 * second one kills it.
 */
export function runElectron(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(executable, [projectRoot, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...electronEnvironment(), ...env },
  })
  let asked = false
  onEndingSignal(() => {
    child.kill(asked ? 'SIGKILL' : 'SIGTERM')
    asked = true
    setTimeout(() => child.kill('SIGKILL'), patienceMs).unref()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)))
  })
}
