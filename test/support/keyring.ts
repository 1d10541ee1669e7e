import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'

const run = promisify(execFile)

export interface Keyring {
  /** For a program that is to find the keyring. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** A desktop session of its own with a real gnome-keyring, unlocked; `folder` keeps what is stored in it. */
export async function startKeyring(folder: string): Promise<Keyring> {
  const runtimeFolder = join(folder, 'run')
  await mkdir(runtimeFolder, { recursive: true, mode: 0o700 })
  const bus = program('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {})
  const [address] = await Promise.race([once(createInterface({ input: streamOf(bus) }), 'line'), failed(bus)])
  const env = {
    DBUS_SESSION_BUS_ADDRESS: String(address),
    XDG_RUNTIME_DIR: runtimeFolder,
    XDG_CURRENT_DESKTOP: 'GNOME',
  }
  const daemon = program(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { ...env, HOME: folder, XDG_DATA_HOME: join(folder, 'data') },
    'the password of the session',
  )
  await Promise.race([hasSecrets(env), failed(daemon)])
  return {
    env,
    async stop() {
      for (const child of [daemon, bus]) {
        const gone = once(child, 'exit')
        child.kill()
        await gone
      }
    },
  }
}

function program(name: string, args: string[], env: Record<string, string>, input = ''): ChildProcess {
  const child = spawn(name, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin?.end(input)
  return child
}

function streamOf({ stdout }: ChildProcess) {
  if (stdout === null) throw new Error('The program has no output.')
  return stdout
}

/** Rejects when the program cannot be started, or ends. */
function failed(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.once('error', error =>
      reject(new Error(`${error.message} (Debian packages: dbus-x11 gnome-keyring libsecret-1-0)`)),
    )
    child.once('exit', code => reject(new Error(`${child.spawnfile} ended with code ${code}.`)))
  })
}

async function hasSecrets(env: Record<string, string>): Promise<void> {
  const question = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/']
  const owned = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets']
  await expect
    .poll(
      async () =>
        (await run('dbus-send', [...question, ...owned], { env: { ...process.env, ...env } })).stdout,
    )
    .toContain('boolean true')
}
