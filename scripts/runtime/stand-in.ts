import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const packageFile = `${JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }, null, 2)}\n`

/**
 * Does what Electron's own default app does with `electron [-r FILE] PATH`. The application is awaited at the top
 * level: Electron holds its `ready` event back until this module is done, so that what an application must do before
 * `ready` (registering schemes, adding switches) is in time.
 */
const mainFile = `import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, dialog } from 'electron'

const require = createRequire(import.meta.url)
const preloaded = []
let path
for (let index = 1; index < process.argv.length; index += 1) {
  const argument = process.argv[index]
  if (argument === '-r' || argument === '--require') {
    index += 1
    preloaded.push(process.argv[index])
  } else if (!argument.startsWith('-')) {
    path = resolve(argument)
    break
  }
}

function entryOf(folder) {
  if (!statSync(folder).isDirectory()) return folder
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setAppPath(folder)
  app.setName(manifest.productName ?? manifest.name ?? app.getName())
  if (manifest.version) app.setVersion(manifest.version)
  return join(folder, manifest.main ?? 'index.js')
}

try {
  process.defaultApp = true
  for (const file of preloaded) require(resolve(file))
  if (path === undefined) throw new Error('This Electron needs the folder of an application: electron PATH')
  await import(pathToFileURL(entryOf(path)).href)
} catch (error) {
  console.error('The application could not be started:', error)
  if (!process.env.CI) dialog.showErrorBox('The application could not be started', String(error?.stack ?? error))
  process.exit(1)
}
`

/** Writes the stand-in for the default app that this Electron was shipped without. */
export async function writeStandIn(runtimeFolder: string): Promise<void> {
  const folder = join(runtimeFolder, 'resources', 'app')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), packageFile)
  await writeFile(join(folder, 'main.js'), mainFile)
}
