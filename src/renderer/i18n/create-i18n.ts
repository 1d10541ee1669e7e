import { createInstance, type i18n } from 'i18next'
import type { Language } from '../../shared/ipc/app-procedures.ts'
import { english, italian } from './resources.ts'

/** The page's texts, all bundled: ready at once, and another language is a matter of `changeLanguage`. */
export function createI18n(language: Language): i18n {
  const texts = createInstance({
    lng: language,
    fallbackLng: 'en',
    resources: { en: english, it: italian },
    defaultNS: 'shell',
    initAsync: false,
    // React escapes already.
    interpolation: { escapeValue: false },
  })
  void texts.init()
  return texts
}
