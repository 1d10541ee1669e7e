import { cp, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { announce } from '../workspace/announce.ts'
import { outFolder } from '../workspace/paths.ts'
import type { ElectronRuntime } from './electron-runtime.ts'

/**
 * Lays the better-sqlite3 that this Electron can load beside the bundles in `out/`, where they find it first;
 * takes it away again for an Electron that loads the project's own. What lies there already is left alone, since an
 * application that is running may have it open.
 */
export async function laySqlite(runtime: ElectronRuntime): Promise<void> {
  const target = join(outFolder, 'node_modules')
  if (
    runtime.sqliteModules !== undefined &&
    (await fingerprint(target)) === (await fingerprint(runtime.sqliteModules))
  )
    return
  await rm(target, { recursive: true, force: true })
  if (runtime.sqliteModules === undefined) return
  await cp(runtime.sqliteModules, target, { recursive: true })
  announce('Laid the SQLite that fits this Electron in out/node_modules')
}

/** Tells one laid SQLite from another without reading the binary; undefined where a part is missing. */
async function fingerprint(modules: string): Promise<string | undefined> {
  const folder = join(modules, 'better-sqlite3')
  try {
    const { size } = await stat(join(folder, 'build/Release/better_sqlite3.node'))
    return `${size} ${await readFile(join(folder, 'package.json'), 'utf8')}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
