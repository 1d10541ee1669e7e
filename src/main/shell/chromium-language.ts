import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { type Language, languages } from '../../shared/ipc/app-procedures.ts'

// Chromium draws some controls itself (the date of a date field) and takes its language once, before it is ready: sooner than
// the settings can be read. So the last one shown is noted in a file of its own.
const noteOf = (folder: string) => join(folder, 'language')

/** Lets Chromium's own controls speak the language that was shown last; call it before the app is ready. */
export function followLastLanguage(folder: string, given: Language | null): void {
  const language = given ?? readNote(folder)
  if (language !== null) app.commandLine.appendSwitch('lang', language)
}

/** Keeps the language for the next start. */
export function noteLanguage(folder: string, language: Language, onFailure: (error: unknown) => void): void {
  try {
    if (readNote(folder) !== language) writeFileSync(noteOf(folder), language)
  } catch (error) {
    onFailure(error)
  }
}

function readNote(folder: string): Language | null {
  try {
    const text = readFileSync(noteOf(folder), 'utf8')
    return languages.find(language => language === text) ?? null
  } catch {
    // Not there before the first start has ended: Chromium follows the system.
    return null
  }
}
