import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { PlacedGroup } from './grouped-rows.ts'
import type { IdsQuery } from './use-claim-window.ts'

/** Whether all claims of a group are chosen, some (`mixed`) or none, by whatever they were chosen. */
export function useGroupChoice(
  { first, count }: PlacedGroup,
  chosen: ReadonlySet<ClaimId>,
  idsQuery: IdsQuery,
): boolean | 'mixed' {
  // Most of its claims may be far out of sight: they are asked for once anything is chosen.
  const { data } = useQuery({ ...idsQuery(first, first + count - 1), enabled: chosen.size > 0 })
  return useMemo(() => (data === undefined ? false : choiceOf(data.ids, chosen)), [data, chosen])
}

function choiceOf(ids: readonly ClaimId[], chosen: ReadonlySet<ClaimId>): boolean | 'mixed' {
  const some = ids.some(id => chosen.has(id))
  return some && (ids.every(id => chosen.has(id)) || 'mixed')
}
