import type { QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type ClaimFilter, claimFilterSchema, claimSortSchema } from '../../../shared/ipc/claim-list.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { sessionValue } from '../../ui/use-session-state.ts'
import { sortOf } from './use-claim-groups.ts'
import { windowAt } from './use-claim-window.ts'
import { usualSort } from './usual-views.ts'

const shownSchema = z.object({
  search: claimFilterSchema.shape.search,
  narrowing: claimFilterSchema.omit({ search: true }),
  sort: claimSortSchema,
})

/** What the list is narrowed by, but for what is searched for. */
export type Narrowing = Omit<ClaimFilter, 'search'>

/** What the list shows, kept for the session: for `useSessionState`. */
export const shownClaims = ['claims', shownSchema, { search: '', narrowing: {}, sort: usualSort }] as const

/** Asks for the rows that the list will show first, for when the page is there. What fails is asked for again by the page. */
export async function askForFirstClaims(client: QueryClient): Promise<void> {
  await client.prefetchQuery(claimQueries.layout())
  const groupBy = client.getQueryData(claimQueries.layout().queryKey)?.layout?.groupBy ?? null
  const { search, narrowing, sort } = sessionValue(...shownClaims)
  await client.prefetchQuery(windowAt({ search, ...narrowing }, sortOf(sort, groupBy), 0))
}
