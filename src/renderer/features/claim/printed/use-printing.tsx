import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim, HistoryEntry } from '../../../../shared/domain/claim.ts'
import { type Language, languages } from '../../../../shared/ipc/app-procedures.ts'
import { appQueries } from '../../../ipc/app-queries.ts'
import { ask } from '../../../ipc/ask.ts'
import { claimQueries } from '../../../ipc/claim-queries.ts'
import { useNotice } from '../../../ui/toasts.tsx'
import { PrintedClaim, PrintedHistory } from './printed-claim.tsx'

type Saved = { readonly saved: boolean }

/** Fetched when something is printed: React's renderer of text is of no use before. */
async function pageOf(content: ReactNode, language: Language, client: QueryClient): Promise<string> {
  // Names of products come from there.
  await client.ensureQueryData(appQueries.info())
  const { printedPage } = await import('./printed-page.tsx')
  return printedPage(content, language, client)
}

function useSaving(save: (client: QueryClient) => Promise<Saved>) {
  const { t } = useTranslation('claim')
  const client = useQueryClient()
  const notice = useNotice()
  return useMutation({
    mutationFn: () => save(client),
    onSuccess: ({ saved }) => {
      if (saved) notice({ intent: 'success', title: t('printed.saved') })
    },
  })
}

export function useSaveHistory({ id }: Claim) {
  return useSaving(() => ask(window.claimdesk.transfer.saveHistory({ id })))
}

export function useSaveHistoryPdf(claim: Claim, entries: readonly HistoryEntry[]) {
  const { i18n } = useTranslation()
  const language = languages.find(known => known === i18n.language) ?? 'en'
  return useSaving(async client => {
    const page = await pageOf(<PrintedHistory claim={claim} entries={entries} />, language, client)
    return ask(window.claimdesk.transfer.saveHistoryPdf({ id: claim.id, page }))
  })
}

/** The claim with its documents as one ZIP, with a summary in each language. */
export function useSavePacket(claim: Claim) {
  return useSaving(async client => {
    const entries = await client.fetchQuery(claimQueries.history(claim.id))
    const pages = await Promise.all(
      languages.map(async language => ({
        language,
        page: await pageOf(<PrintedClaim claim={claim} entries={entries} />, language, client),
      })),
    )
    return ask(window.claimdesk.transfer.savePacket({ id: claim.id, pages }))
  })
}
