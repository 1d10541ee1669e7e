import type { Language } from '../ipc/app-procedures.ts'
import type { TableWords } from './table-words.ts'
import { english } from './words-en.ts'
import { italian } from './words-it.ts'

/** By language. */
export const tableWords: Readonly<Record<Language, TableWords>> = { en: english, it: italian }

/** A file may come in any of them, whatever the window shows. */
export const everyLanguage: readonly TableWords[] = Object.values(tableWords)
