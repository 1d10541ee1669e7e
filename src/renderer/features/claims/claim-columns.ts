import type { TableColumnId } from '@fluentui/react-components'

export const claimColumns = [
  'customer',
  'claimName',
  'solutionArea',
  'status',
  'deadline',
  'updatedAt',
  'actions',
] as const
export type ClaimColumn = (typeof claimColumns)[number]

export function isClaimColumn(id: TableColumnId): id is ClaimColumn {
  return (claimColumns as readonly TableColumnId[]).includes(id)
}
