import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type CommandName, commands } from '../../../shared/commands/commands.ts'
import { commandWords } from '../../../shared/commands/words.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { keysText } from './keys.ts'

export function useIsMac(): boolean {
  const { data } = useQuery(appQueries.info())
  return data?.platform === 'darwin'
}

/** What commands and their keys are called in the language shown. */
export function useCommandTexts() {
  const { t } = useTranslation('commands')
  const { i18n } = useTranslation()
  const isMac = useIsMac()
  const words = commandWords[i18n.language === 'it' ? 'it' : 'en']
  const named: Readonly<Record<string, string>> = t('keys', { returnObjects: true })
  const keysOf = (keys: string) => keysText(keys, isMac, key => named[key] ?? key)
  return {
    title: (name: CommandName) => words[name],
    /** All ways to press it. */
    allKeys: (name: CommandName) => commands.find(one => one.name === name)?.keys.map(keysOf) ?? [],
    firstKeys: (name: CommandName) => keysOf(commands.find(one => one.name === name)?.keys[0] ?? ''),
  }
}
