import { delimiter } from 'node:path'
import { app } from 'electron'
import { type Language, languages } from '../../shared/ipc/app-procedures.ts'

/** What development and tests may set from outside; a packaged app reads none of it. */
export interface Environment {
  readonly serviceUrl: string | null
  readonly token: string | null
  readonly language: Language | null
  /** The administrator's file, instead of the platform's. */
  readonly managedFile: string | null
  /** A file that pages for the browser are written to, instead of opening one. */
  readonly openLinksTo: string | null
  /** A file that gets notifications as lines of JSON, instead of the screen. */
  readonly noticesTo: string | null
  /** The computer's time, put forward by `CLAIMDESK_CLOCK_AHEAD_MS`: a test may set it while the program runs. */
  clock(): Date
  /** Answers the next `Add documents` instead of the system's dialog, once. */
  takePickedFiles(): string[] | null
}

export function readEnvironment(): Environment {
  const variables: NodeJS.ProcessEnv = app.isPackaged ? {} : process.env
  return {
    serviceUrl: variables.CLAIMDESK_SERVICE_URL ?? null,
    token: variables.CLAIMDESK_TOKEN ?? null,
    language: languages.find(language => language === variables.CLAIMDESK_LANG) ?? null,
    managedFile: variables.CLAIMDESK_MANAGED_FILE ?? null,
    openLinksTo: variables.CLAIMDESK_OPEN_LINKS_TO ?? null,
    noticesTo: variables.CLAIMDESK_NOTICES_TO ?? null,
    clock: () => new Date(Date.now() + Number(variables.CLAIMDESK_CLOCK_AHEAD_MS ?? 0)),
    takePickedFiles() {
      // Read when it is asked for: a test may set it while the program runs.
      const files = variables.CLAIMDESK_PICK_FILES
      delete variables.CLAIMDESK_PICK_FILES
      return files === undefined ? null : files.split(delimiter).filter(path => path !== '')
    },
  }
}

/** Where Windows keeps its programs. */
export function programFiles(): string | undefined {
  return process.env.ProgramFiles
}

/** The file that this program runs from, where that is an AppImage. */
export function appImage(): string | undefined {
  return process.env.APPIMAGE
}
