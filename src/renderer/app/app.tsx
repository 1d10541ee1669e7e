import { FluentProvider, type GriffelRenderer, RendererProvider } from '@fluentui/react-components'
import { type QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { Problem } from '../../shared/domain/problem.ts'
import { type CommandDesk, CommandDeskProvider } from '../domain-ui/commands/command-desk.ts'
import { appQueries } from '../ipc/app-queries.ts'
import { problemOf } from '../ipc/ask.ts'
import { type Flushers, FlushersProvider } from '../ipc/flush.ts'
import { useMainChanges } from '../ipc/use-main-changes.ts'
import { Toasts } from '../ui/toasts.tsx'
import { FailedMutationNotices } from './failed-mutation-notices.tsx'
import { StartProblemPage } from './start-problem-page.tsx'
import { useTheme } from './theme.ts'

export interface AppParts {
  readonly texts: i18n
  readonly queryClient: QueryClient
  readonly router: DataRouter
  readonly flushers: Flushers
  readonly commandDesk: CommandDesk
  /** Inserts the styles, with the nonce that the page's policy asks for. */
  readonly styleRenderer: GriffelRenderer
}

export function App({ texts, queryClient, router, flushers, commandDesk, styleRenderer }: AppParts) {
  return (
    <RendererProvider renderer={styleRenderer}>
      <QueryClientProvider client={queryClient}>
        <I18nextProvider i18n={texts}>
          <FlushersProvider value={flushers}>
            <CommandDeskProvider value={commandDesk}>
              <ThemedApp texts={texts} router={router} />
            </CommandDeskProvider>
          </FlushersProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </RendererProvider>
  )
}

function ThemedApp({ texts, router }: Pick<AppParts, 'texts' | 'router'>) {
  const { data: settings } = useQuery(appQueries.settings())
  const info = useQuery(appQueries.info())
  const { t } = useTranslation('shell')
  const theme = useTheme(settings?.settings.theme ?? 'system')
  const language = settings?.effectiveLanguage
  useMainChanges()
  // Kept, also when main has opened the data meanwhile: what came of bringing it back is read first.
  const client = useQueryClient()
  const [startProblem, setStartProblem] = useState<Problem | null>(null)
  if (info.error && !startProblem) setStartProblem(problemOf(info.error))
  function goOn() {
    setStartProblem(null)
    void client.resetQueries()
  }

  useEffect(() => {
    if (language !== undefined && language !== texts.language) void texts.changeLanguage(language)
  }, [language, texts])

  useEffect(() => {
    const name = () => {
      document.documentElement.lang = texts.language
    }
    name()
    texts.on('languageChanged', name)
    return () => texts.off('languageChanged', name)
  }, [texts])

  return (
    <FluentProvider theme={theme}>
      {startProblem ? (
        <StartProblemPage problem={startProblem} onSolved={goOn} />
      ) : (
        <RouterProvider router={router} />
      )}
      <Toasts label={t('notices')} />
      <FailedMutationNotices />
    </FluentProvider>
  )
}
