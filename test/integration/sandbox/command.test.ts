import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { sandboxStateSchema } from '../../../src/sandbox/control/state.ts'

const root = new URL('../../../', import.meta.url).pathname
const ready = /^sandbox service listening on (http:\/\/127\.0\.0\.1:\d+)$/

/** The command as `npm run sandbox` runs it. */
function run(...args: string[]): ChildProcess {
  const child = spawn(join(root, 'node_modules/.bin/node'), ['src/sandbox/index.ts', ...args], { cwd: root })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the command has no output')
  const [line] = await once(createInterface(child.stdout), 'line')
  return String(line)
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-sandbox-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

it('says where it listens, answers there, and ends cleanly when told', async () => {
  const child = run('--port', '0', '--data', await aFolder(), '--seed', 'demo', '--instance-name', 'by-hand')
  const url = ready.exec(await firstLine(child))?.[1]
  const state = sandboxStateSchema.parse(await (await fetch(`${url}/_sandbox/state`)).json())
  expect(state).toMatchObject({ instance: 'by-hand', claims: [], uploads: [] })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

const mistakes = [
  [['--port', 'http'], '--port http is no port'],
  [['--seed', 'world'], '--seed world is not known'],
  [['--colour', 'red'], "Unknown option '--colour'"],
] as const
it.each(mistakes)('explains what is wrong with %s', async (args, reason) => {
  const child = run(...args)
  let said = ''
  child.stderr?.on('data', chunk => {
    said += String(chunk)
  })
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toContain(reason)
  expect(said).toContain('--auto-review')
})
