import type { Language } from '../../../shared/ipc/app-procedures.ts'
import { en, type ShellTexts } from './en.ts'
import { it } from './it.ts'

const texts: Record<Language, ShellTexts> = { en, it }

export function shellTexts(language: Language): ShellTexts {
  return texts[language]
}
