import { resolve } from 'node:path'
import { buildApp } from './app/build-app.ts'
import { runElectron } from './app/run-electron.ts'
import { startSandboxService } from './app/sandbox-service.ts'
import { sandboxSwitches } from './runtime/chromium-sandbox.ts'
import { openDisplay } from './runtime/display.ts'
import { requireSystemPackages } from './runtime/system-packages.ts'
import { announce, fail } from './workspace/announce.ts'
import { developmentFolder } from './workspace/paths.ts'
import { endOnSignal } from './workspace/signals.ts'

const appArgs = process.argv.slice(2)

/** What the app is told of its service: the one the user names, with the user's own token, else the sandbox. */
async function serviceEnvironment(): Promise<Record<string, string>> {
  const named = process.env.CLAIMDESK_SERVICE_URL
  if (named) {
    announce(`Using the service at ${named}; no sandbox is started`)
    return {}
  }
  const { url } = await startSandboxService()
  return { CLAIMDESK_SERVICE_URL: url, CLAIMDESK_TOKEN: process.env.CLAIMDESK_TOKEN || 'sandbox-admin' }
}

function withDataFolder(args: readonly string[]): string[] {
  if (args.some(arg => arg.startsWith('--user-data-dir'))) return [...args]
  return [`--user-data-dir=${resolve(developmentFolder, 'user-data')}`, ...args]
}

const stopEndingOnSignal = endOnSignal()
try {
  const { executable } = await buildApp()
  await requireSystemPackages(executable)
  const display = await openDisplay()
  const service = await serviceEnvironment()
  announce('Starting Claimdesk…')
  const args = [...sandboxSwitches(), ...withDataFolder(appArgs)]
  stopEndingOnSignal()
  const exitCode = await runElectron(executable, args, { ...display.env, ...service })
  announce('Claimdesk has ended')
  // The display and the sandbox service end with this process.
  process.exit(exitCode)
} catch (error) {
  fail(error)
}
