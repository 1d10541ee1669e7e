/**
 * The columns of a table of claims, in the order in which files have them. But for the two of the item and the claim's own
 * key, a column is named by its field's path in the claim, as problems name it.
 */
export const claimColumns = [
  'claimName',
  'customer.name',
  'customer.tenantId',
  'customer.domain',
  'solutionArea',
  'activities',
  'purchaseChannel',
  'item',
  'subscriptionId',
  'mpnId',
  'contacts.customer.name',
  'contacts.customer.title',
  'contacts.customer.email',
  'contacts.technical.name',
  'contacts.technical.title',
  'contacts.technical.email',
  'contacts.partner.name',
  'contacts.partner.email',
  'revenue.solutionSeller',
  'revenue.isvSolution',
  'publicSector',
  'comment',
  'claimKey',
] as const
export type ClaimColumn = (typeof claimColumns)[number]

/** Columns of an export that an import leaves alone: what the program and the service say of a claim. */
export const factColumns = ['status', 'deadline', 'updatedAt'] as const
export type FactColumn = (typeof factColumns)[number]

/** What stands in which column of a file, in the file's order; null for a column that is left alone. */
export type ColumnMapping = readonly (ClaimColumn | null)[]

const customerColumns: readonly ClaimColumn[] = ['customer.name', 'customer.tenantId', 'customer.domain']

/** A list of customers, of which nothing else is known: their claims are begun, not finished. */
export function isCustomersOnly(mapping: ColumnMapping): boolean {
  const taken = mapping.filter(column => column !== null)
  return taken.length > 0 && taken.every(column => customerColumns.includes(column))
}

/** The column in which a problem of the claim is mended; null where it belongs to none. */
export function columnOfPath(path: string | undefined): ClaimColumn | null {
  if (path === undefined) return null
  if (path.endsWith('.subscriptionId')) return 'subscriptionId'
  if (/^(products|workloads)\b/.test(path)) return 'item'
  return claimColumns.find(column => column === path) ?? null
}

/** The path by which a problem of the column names its field. */
export function pathOfColumn(column: ClaimColumn): string {
  return column === 'item' || column === 'subscriptionId' ? 'products' : column
}
