import { announce } from '../workspace/announce.ts'
import { capture } from '../workspace/run.ts'
import { packageOf } from './debian-packages.ts'
import { hasDisplay } from './display.ts'

interface Missing {
  /** The library or program, as the system names it. */
  readonly what: string
  /** The Debian package that brings it; undefined when we do not know. */
  readonly packageName: string | undefined
}

/**
 * Makes sure that this system has what the Electron binary needs, and Xvfb where there is no display. What is missing
 * is named with its Debian package in the error; as root under `CI=true` it is installed instead.
 */
export async function requireSystemPackages(executable: string): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await findMissing(executable)
  if (missing.length === 0) return
  if (!mayInstall()) throw new Error(explain(missing))
  await install(missing)
  const stillMissing = await findMissing(executable)
  if (stillMissing.length > 0) throw new Error(explain(stillMissing))
}

/** What the tests of the system's keyring need, and the library by which Electron talks to it (loaded only when wanted). */
const keyringParts = [
  { what: 'dbus-daemon', packageName: 'dbus-x11' },
  { what: 'dbus-send', packageName: 'dbus-x11' },
  { what: 'gnome-keyring-daemon', packageName: 'gnome-keyring' },
]
const secretLibrary = { what: 'libsecret-1.so.0', packageName: 'libsecret-1-0' }

/**
 * Installs a keyring as root under `CI=true`. Elsewhere it only says what is missing: the tests that need it fail, and
 * the others run.
 */
export async function offerKeyring(): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await findMissingKeyringParts()
  if (missing.length === 0) return
  if (mayInstall()) await install(missing)
  else announce(explain(missing))
}

async function findMissingKeyringParts(): Promise<Missing[]> {
  const libraries = await capture('sh', ['-c', 'PATH="$PATH:/sbin:/usr/sbin" ldconfig -p'])
  const missing: Missing[] = libraries.output.includes(secretLibrary.what) ? [] : [secretLibrary]
  for (const part of keyringParts) if (!(await isOnPath(part.what))) missing.push(part)
  return missing
}

async function findMissing(executable: string): Promise<Missing[]> {
  const missing = (await missingLibraries(executable)).map(what => ({ what, packageName: packageOf(what) }))
  if (hasDisplay() || (await isOnPath('Xvfb'))) return missing
  return [...missing, { what: 'Xvfb (there is no display)', packageName: 'xvfb' }]
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await capture('ldd', [executable])
  const names = [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(match => match[1] ?? '')
  return [...new Set(names)]
}

async function isOnPath(program: string): Promise<boolean> {
  const { exitCode } = await capture('sh', ['-c', 'command -v "$0"', program])
  return exitCode === 0
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && process.env.CI === 'true'
}

function packagesOf(missing: readonly Missing[]): string[] {
  return [...new Set(missing.flatMap(({ packageName }) => packageName ?? []))]
}

async function install(missing: readonly Missing[]): Promise<void> {
  const packages = packagesOf(missing)
  announce(`Installing what this system lacks: ${packages.join(' ')}`)
  await aptGet(['update'])
  await aptGet(['install', '-y', '--no-install-recommends', ...packages])
}

async function aptGet(args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { exitCode, output } = await capture('apt-get', ['-q', ...args], { env })
  if (exitCode !== 0)
    throw new Error(`apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-10).join('\n')}`)
}

function explain(missing: readonly Missing[]): string {
  const lines = missing.map(({ what, packageName }) =>
    packageName === undefined
      ? `  ${what} (find its package with: apt-file search ${what})`
      : `  ${what} (Debian package: ${packageName})`,
  )
  const packages = packagesOf(missing)
  const advice = packages.length > 0 ? `\nInstall with: sudo apt-get install -y ${packages.join(' ')}` : ''
  return `This system lacks what Electron and its tests need:\n${lines.join('\n')}${advice}`
}
