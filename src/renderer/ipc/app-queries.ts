import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** What is true of the app as a whole: its settings, its partner, the way to the service. */
export const appQueries = {
  info: () => queryOptions({ queryKey: ['app', 'info'], queryFn: () => ask(window.claimdesk.app.info({})) }),
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
  profile: () =>
    queryOptions({ queryKey: ['profile'], queryFn: () => ask(window.claimdesk.profile.get({})) }),
  syncStatus: () =>
    queryOptions({ queryKey: ['sync', 'status'], queryFn: () => ask(window.claimdesk.sync.status({})) }),
  vaultContents: () =>
    queryOptions({
      queryKey: ['vault', 'contents'],
      queryFn: () => ask(window.claimdesk.vault.contents({})),
    }),
  vaultCheck: () =>
    queryOptions({ queryKey: ['vault', 'check'], queryFn: () => ask(window.claimdesk.vault.check({})) }),
  outbox: () =>
    queryOptions({ queryKey: ['sync', 'outbox'], queryFn: () => ask(window.claimdesk.sync.outbox({})) }),
}
