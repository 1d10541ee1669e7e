import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { appImage } from './environment.ts'

/** Whether the program starts when its user signs in to the computer. */
export interface StartAtSignIn {
  get(): boolean
  set(isOn: boolean): void
}

/** By the system's own setting for it; null from sources, which nobody wants started. */
export function startAtSignIn(): StartAtSignIn | null {
  if (!app.isPackaged) return null
  if (process.platform === 'linux')
    return byDesktopFile(join(app.getPath('appData'), 'autostart', 'claimdesk.desktop'), programPath())
  return {
    get: () => app.getLoginItemSettings().openAtLogin,
    set: isOn => app.setLoginItemSettings({ openAtLogin: isOn }),
  }
}

const programPath = () => appImage() ?? process.execPath

/** What desktops of Linux start: https://specifications.freedesktop.org/autostart-spec/. */
export function byDesktopFile(file: string, program: string): StartAtSignIn {
  return {
    get: () => existsSync(file),
    set(isOn) {
      if (!isOn) return rmSync(file, { force: true })
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(
        file,
        `[Desktop Entry]\nType=Application\nName=Claimdesk\nExec=${quoted(program)}\nX-GNOME-Autostart-enabled=true\n`,
      )
    },
  }
}

/** As `Exec` wants it: a string of the file's within an argument's quotes; a % would begin a field code. */
function quoted(path: string): string {
  const argument = path.replace(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\')
  return `"${argument.replaceAll('%', '%%')}"`
}
