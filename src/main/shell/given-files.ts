import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'

/** What a second start hands to the first: Electron may reorder its arguments, this it leaves alone. */
const handedOver = z.object({ files: z.array(z.string()) })

/** Files that the system gave to the program: dropped on its icon, opened with it, or named as its arguments. */
export interface GivenFiles {
  list(): readonly string[]
  /** Hands them out, and has none any more. */
  take(): string[]
  /** Called whenever there are others. */
  onChanged(listener: () => void): void
}

/** The files among the arguments of this start, by their absolute paths. */
export function filesInArguments(args: readonly string[], folder: string): string[] {
  // Started from sources, the first argument that is no switch is the program itself.
  return args
    .slice(1)
    .filter(argument => !argument.startsWith('-'))
    .slice(process.defaultApp ? 1 : 0)
    .map(argument => resolve(folder, argument))
    .filter(path => existsSync(path))
}

/**
 * Gathers the files given to this program, and to others started after it. Must be called before the app is ready: macOS
 * names files that it was started with even before that. Null where another one runs, which gets the files.
 */
export function gatherGivenFiles(): GivenFiles | null {
  let files = filesInArguments(process.argv, process.cwd())
  if (!app.requestSingleInstanceLock({ files })) return null
  let changed = () => {}
  const give = (more: readonly string[]) => {
    if (more.length === 0) return
    files = [...new Set([...files, ...more])]
    changed()
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give([path])
  })
  app.on('second-instance', (_event, _arguments, _folder, data) => {
    const given = handedOver.safeParse(data)
    if (given.success) give(given.data.files)
  })
  return {
    list: () => files,
    take() {
      const taken = files
      files = []
      if (taken.length > 0) changed()
      return taken
    },
    onChanged(listener) {
      changed = listener
    },
  }
}
