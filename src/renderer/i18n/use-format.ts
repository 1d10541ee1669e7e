import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format, localeFor } from './format.ts'

/** Dates, numbers and sizes in the language shown, in the user's regional habits. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => createFormat(localeFor(language, navigator.languages)), [language])
}
