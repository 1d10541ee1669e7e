import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../../../../shared/ipc/app-procedures.ts'
import { createI18n } from '../../../i18n/create-i18n.ts'
import { printedStyles } from './printed-styles.ts'

/**
 * Content of the page's own components as a whole HTML document in a language, without script, for main to print. What they
 * ask main for must be in the query client already.
 */
export function printedPage(content: ReactNode, language: Language, queryClient: QueryClient): string {
  const markup = renderToStaticMarkup(
    // Without a document, so that no style is inserted into ours.
    <RendererProvider renderer={createDOMRenderer(undefined)}>
      <QueryClientProvider client={queryClient}>
        <I18nextProvider i18n={createI18n(language)}>{content}</I18nextProvider>
      </QueryClientProvider>
    </RendererProvider>,
  )
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Claimdesk</title><style>${printedStyles}</style></head><body>${markup}</body></html>`
}
