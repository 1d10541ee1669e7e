import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { LinkPlace } from '../../shared/ipc/app-procedures.ts'
import { linkScheme, placeOfLink } from './link-place.ts'

/** What a second start hands to the first: Electron may reorder its arguments, this it leaves alone. */
const handedOver = z.object({ files: z.array(z.string()), link: z.string().nullable() })

/** What the system gave to the program: files dropped on its icon, opened with it or named as its arguments, and links to it. */
export interface GivenFiles {
  list(): readonly string[]
  /** Hands them out, and has none any more. */
  take(): string[]
  /** Called whenever there are others. */
  onChanged(listener: () => void): void
  /** Where a link leads that was followed, or a backup that was opened; null when it was taken. */
  takePlace(): LinkPlace | null
  /** The backup that was opened. */
  takeBackup(): string | null
  /** Called whenever there is another place. */
  onPlace(listener: () => void): void
}

/** On Windows the program says itself that it follows these links; elsewhere its package does (electron-builder.yml). */
export function registerLinks(): void {
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient(linkScheme)
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

const linkInArguments = (args: readonly string[]) =>
  args.find(argument => argument.startsWith(`${linkScheme}:`)) ?? null

/** A folder that takes none has no lock either: then no other one runs, and this one must say what is wrong. */
function takesFiles(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, 'lock-')))
    return true
  } catch {
    return false
  }
}

const isBackup = (path: string) => path.endsWith('.claimdesk-backup')

/**
 * Gathers what is given to this program, and to others started after it. Must be called before the app is ready: macOS
 * names files that it was started with even before that. Null where another one runs, which gets it.
 */
export function gatherGivenFiles(): GivenFiles | null {
  let files: string[] = []
  let place: LinkPlace | null = null
  let backup: string | null = null
  let changed = () => {}
  let placeChanged = () => {}

  const goTo = (next: LinkPlace) => {
    place = next
    placeChanged()
  }
  const give = (more: readonly string[]) => {
    const documents = more.filter(path => !isBackup(path))
    const opened = more.find(isBackup)
    if (documents.length > 0) {
      files = [...new Set([...files, ...documents])]
      changed()
    }
    if (opened !== undefined) {
      backup = opened
      goTo({ place: 'backup' })
    }
  }
  const follow = (link: string | null) => {
    if (link !== null) goTo(placeOfLink(link))
  }

  const first = { files: filesInArguments(process.argv, process.cwd()), link: linkInArguments(process.argv) }
  if (!app.requestSingleInstanceLock(first) && takesFiles(app.getPath('userData'))) return null
  give(first.files)
  follow(first.link)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give([path])
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    follow(link)
  })
  app.on('second-instance', (_event, _arguments, _folder, data) => {
    const given = handedOver.safeParse(data)
    if (!given.success) return
    give(given.data.files)
    follow(given.data.link)
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
    takePlace() {
      const taken = place
      place = null
      return taken
    },
    takeBackup() {
      const taken = backup
      backup = null
      return taken
    },
    onPlace(listener) {
      placeChanged = listener
    },
  }
}
