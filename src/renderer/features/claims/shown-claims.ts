import type { QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { claimFilterSchema, claimSortSchema } from '../../../shared/ipc/claim-list.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { sessionValue } from '../../ui/use-session-state.ts'
import { sortOf } from './use-claim-groups.ts'
import { windowAt } from './use-claim-window.ts'
import { usualSort } from './usual-views.ts'

const shownSchema = z.object({ filter: claimFilterSchema, sort: claimSortSchema })

/** What the list shows, kept for the session: for `useSessionState`. */
export const shownClaims = ['claims', shownSchema, { filter: { search: '' }, sort: usualSort }] as const

/** Asks for the rows that the list will show first, for when the page is there. What fails is asked for again by the page. */
export async function askForFirstClaims(client: QueryClient): Promise<void> {
  await client.prefetchQuery(claimQueries.layout())
  const groupBy = client.getQueryData(claimQueries.layout().queryKey)?.layout?.groupBy ?? null
  const { filter, sort } = sessionValue(...shownClaims)
  await client.prefetchQuery(windowAt(filter, sortOf(sort, groupBy), 0))
}
