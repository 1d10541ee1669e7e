import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HelpText, HelpTopic } from '../i18n/help-topics.ts'

/** Every topic in the language shown. */
export function useHelpTexts(): Readonly<Record<HelpTopic, HelpText>> {
  const { t } = useTranslation('help')
  // Some hundred texts, each of which is looked up.
  return useMemo(() => t('topics', { returnObjects: true }), [t])
}
