import { app } from 'electron'
import type { Language } from '../../shared/ipc/app-procedures.ts'
import type { Environment } from './environment.ts'

// Not `app.getLocale()`, which follows the language that Chromium was started with.
const preferred = () => app.getPreferredSystemLanguages()[0]

/** The language that `system` comes to: what development set, else the system's own where we speak it, else English. */
export function systemLanguage(environment: Environment): () => Language {
  return () => environment.language ?? (preferred()?.startsWith('it') ? 'it' : 'en')
}
