import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'

/** Receipts fetched at a time. */
const sentPageSize = 50

/** What is true of the app as a whole: its settings, its partner, the way to the service. */
export const appQueries = {
  info: () => queryOptions({ queryKey: ['app', 'info'], queryFn: () => ask(window.claimdesk.app.info({})) }),
  storage: () =>
    queryOptions({ queryKey: ['app', 'storage'], queryFn: () => ask(window.claimdesk.app.storage({})) }),
  /** Out of date with every change of a claim, and with the hour: another day has other deadlines. */
  home: () =>
    queryOptions({
      queryKey: [...claimQueries.lists(), 'home'] as const,
      queryFn: () => ask(window.claimdesk.home.get({})),
      staleTime: 0,
      refetchInterval: 3_600_000,
    }),
  settings: () =>
    queryOptions({ queryKey: ['settings'], queryFn: () => ask(window.claimdesk.settings.get({})) }),
  /** What another policy would change; asked for anew each time, since it follows from all open claims. */
  policyPreview: (policyId: string) =>
    queryOptions({
      queryKey: ['policyPreview', policyId],
      queryFn: () => ask(window.claimdesk.settings.previewPolicy({ policyId })),
      staleTime: 0,
      gcTime: 0,
    }),
  /** Named in the language shown. */
  holidayCountries: (language: string) =>
    queryOptions({
      queryKey: ['holidayCountries', language],
      queryFn: () => ask(window.claimdesk.settings.holidayCountries({})),
    }),
  profile: () =>
    queryOptions({ queryKey: ['profile'], queryFn: () => ask(window.claimdesk.profile.get({})) }),
  /** Names of files that the system gave to the program. */
  givenFiles: () =>
    queryOptions({
      queryKey: ['documents', 'given'],
      queryFn: () => ask(window.claimdesk.documents.given({})),
    }),
  syncStatus: () =>
    queryOptions({ queryKey: ['sync', 'status'], queryFn: () => ask(window.claimdesk.sync.status({})) }),
  vaultContents: () =>
    queryOptions({
      queryKey: ['vault', 'contents'],
      queryFn: () => ask(window.claimdesk.vault.contents({})),
    }),
  vaultCheck: () =>
    queryOptions({ queryKey: ['vault', 'check'], queryFn: () => ask(window.claimdesk.vault.check({})) }),
  allSent: () => ['sync', 'sent'] as const,
  sent: (search: string) =>
    infiniteQueryOptions({
      queryKey: [...appQueries.allSent(), search] as const,
      queryFn: ({ pageParam }) =>
        ask(window.claimdesk.sync.sent({ search, offset: pageParam, limit: sentPageSize })),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.sent.length, 0)
        return last.sent.length > 0 && shown < last.total ? shown : undefined
      },
    }),
  /** Claims that the service acknowledged and no longer has. */
  lostClaims: () =>
    queryOptions({ queryKey: ['sync', 'lost'], queryFn: () => ask(window.claimdesk.sync.lost({})) }),
  outbox: () =>
    queryOptions({ queryKey: ['sync', 'outbox'], queryFn: () => ask(window.claimdesk.sync.outbox({})) }),
}
