import type { ClaimContent } from '../domain/claim-content.ts'
import { claimItems } from '../domain/claim-items.ts'
import { itemName } from '../domain/policy/item-name.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { type ClaimColumn, claimColumns } from './columns.ts'
import type { TableWords } from './table-words.ts'

/** A claim as rows of a table, in the order of `claimColumns`: one for each item, and one where it has none. */
export function rowsOfClaim(
  { id, content }: { readonly id: string; readonly content: ClaimContent },
  words: TableWords,
  policy: Policy,
): string[][] {
  const { customer, contacts, revenue, solutionArea } = content
  const shared: Readonly<Record<Exclude<ClaimColumn, 'item' | 'subscriptionId'>, string>> = {
    claimName: content.claimName,
    'customer.name': customer.name,
    'customer.tenantId': customer.tenantId,
    'customer.domain': customer.domain,
    solutionArea: solutionArea === null ? '' : words.areas[solutionArea],
    activities: content.activities.map(activity => words.activities[activity]).join('; '),
    purchaseChannel: content.purchaseChannel === 'unknown' ? '' : words.channels[content.purchaseChannel],
    mpnId: content.mpnId,
    'contacts.customer.name': contacts.customer.name,
    'contacts.customer.title': contacts.customer.title,
    'contacts.customer.email': contacts.customer.email,
    'contacts.technical.name': contacts.technical.name,
    'contacts.technical.title': contacts.technical.title,
    'contacts.technical.email': contacts.technical.email,
    'contacts.partner.name': contacts.partner.name,
    'contacts.partner.email': contacts.partner.email,
    'revenue.solutionSeller': revenue.solutionSeller,
    'revenue.isvSolution': revenue.isvSolution,
    publicSector: words.publicSector[content.publicSector],
    comment: content.comment,
    claimKey: id,
  }
  const items = claimItems(content).map(({ code, subscriptionId = '' }) => ({
    item: code === '' ? '' : itemName(code, policy),
    subscriptionId,
  }))
  const rows = items.length === 0 ? [{ item: '', subscriptionId: '' }] : items
  return rows.map(item => {
    const row = { ...shared, ...item }
    return claimColumns.map(column => row[column])
  })
}
