import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { memo, useCallback, useMemo } from 'react'
import type { ClaimQuery } from '../../../shared/ipc/claim-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { ClaimsList } from './claims-list.tsx'
import { NoClaims } from './no-claims.tsx'
import { NoMatch } from './no-match.tsx'

/** The claims that match; drawn again for another search, not for every key typed on the way to it. */
export const ClaimResults = memo(function ClaimResults({
  search,
  order,
  onClear,
}: {
  readonly search: string
  readonly order: NonNullable<ClaimQuery['order']>
  readonly onClear: () => void
}) {
  // The rows found before stay until the new ones are there: nothing jumps while one types.
  const query = useInfiniteQuery({ ...claimQueries.list(search, order), placeholderData: keepPreviousData })
  const { data, hasNextPage, fetchNextPage } = query
  const claims = useMemo(() => data?.pages.flatMap(page => page.claims) ?? [], [data])
  const showMore = useCallback(() => void fetchNextPage(), [fetchNextPage])

  return (
    <Loaded query={query}>
      {({ pages }) => {
        if (claims.length > 0) {
          const total = pages.at(-1)?.total ?? claims.length
          return <ClaimsList claims={claims} total={total} onShowMore={hasNextPage ? showMore : undefined} />
        }
        return search === '' ? <NoClaims /> : <NoMatch search={search} onClear={onClear} />
      }}
    </Loaded>
  )
})
