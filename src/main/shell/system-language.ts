import { app } from 'electron'
import type { Language } from '../../shared/ipc/app-procedures.ts'
import type { Environment } from './environment.ts'

/** The language that `system` comes to: what development set, else the system's own where we speak it, else English. */
export function systemLanguage(environment: Environment): () => Language {
  return () => environment.language ?? (app.getLocale().startsWith('it') ? 'it' : 'en')
}
