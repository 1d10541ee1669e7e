import type { ClaimSortKey } from '../../../shared/ipc/claim-list.ts'

/** The list's columns, in their usual order. */
export const claimColumns = [
  'customer',
  'domain',
  'claimName',
  'solutionArea',
  'mpnId',
  'documents',
  'status',
  'deadline',
  'createdAt',
  'updatedAt',
] as const
export type ClaimColumn = (typeof claimColumns)[number]

export function isClaimColumn(id: string): id is ClaimColumn {
  return (claimColumns as readonly string[]).includes(id)
}

/** Shown unless the user says otherwise. */
const usual: ReadonlySet<ClaimColumn> = new Set([
  'customer',
  'claimName',
  'solutionArea',
  'status',
  'deadline',
  'updatedAt',
])

export const hiddenAtFirst: readonly ClaimColumn[] = claimColumns.filter(column => !usual.has(column))

/** The one without which a row would be nobody's. */
export const fixedColumn: ClaimColumn = 'customer'

/** Widths in pixels until the user drags them. */
export const columnWidths: Readonly<Record<ClaimColumn, number>> = {
  customer: 216,
  domain: 200,
  claimName: 200,
  solutionArea: 176,
  mpnId: 110,
  documents: 110,
  status: 152,
  deadline: 152,
  createdAt: 168,
  updatedAt: 168,
}

/** What a click on the column's header sorts by. */
export function sortKeyOf(column: ClaimColumn): ClaimSortKey | null {
  return column === 'documents' ? null : column
}
