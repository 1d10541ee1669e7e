import { createDOMRenderer } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { createHashRouter } from 'react-router'
import type { Language } from '../../shared/ipc/app-procedures.ts'
import { createCommandDesk } from '../domain-ui/commands/command-desk.ts'
import { askForFirstClaims } from '../features/claims/shown-claims.ts'
import { createI18n } from '../i18n/create-i18n.ts'
import { appQueries } from '../ipc/app-queries.ts'
import { createFlushers } from '../ipc/flush.ts'
import { App } from './app.tsx'
import { createQueryClient } from './query-client.ts'
import { createRoutes } from './routes.tsx'

/** The nonce that main wrote into the page: styles without it are refused by the page's policy. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

function systemLanguage(): Language {
  return navigator.language.startsWith('it') ? 'it' : 'en'
}

async function start(root: HTMLElement): Promise<void> {
  const queryClient = createQueryClient()
  // Read first, so that the first words drawn are in the right language; if that fails the pages will say why.
  await queryClient.prefetchQuery(appQueries.settings())
  const settings = queryClient.getQueryData(appQueries.settings().queryKey)
  const startWith = settings?.settings.startWith ?? 'claims'
  // Gone to before there is anything to draw: a way there afterwards would draw twice.
  if (location.hash === '') history.replaceState(null, '', `#/${startWith}`)
  if (location.hash === '#/claims') void askForFirstClaims(queryClient)
  createRoot(root).render(
    <App
      texts={createI18n(settings?.effectiveLanguage ?? systemLanguage())}
      queryClient={queryClient}
      router={createHashRouter(createRoutes(startWith))}
      flushers={createFlushers()}
      commandDesk={createCommandDesk()}
      styleRenderer={createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce() } })}
    />,
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id root.')
void start(root)
