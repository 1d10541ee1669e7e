import { bareText } from './bare-text.ts'
import { type ClaimColumn, type ColumnMapping, claimColumns } from './columns.ts'
import { everyLanguage } from './words.ts'

/**
 * Other headings of the same columns. `Microsoft ID`, `Company name` and `Primary domain name` are those of Partner Center's
 * own export of customers, whose fourth is `Relationship` (learn.microsoft.com, "Get customers"); `CustomerTenantId`,
 * `CustomerName`, `WorkloadName` and `MpnId` those of its CPOR usage report (domain.md B5).
 */
const otherHeadings: Readonly<Partial<Record<ClaimColumn, readonly string[]>>> = {
  claimName: ['Claim', 'Nome attestazione', 'Attestazione'],
  'customer.name': ['Customer', 'Company name', 'Company', 'Cliente', 'Nome società', 'Nome azienda'],
  'customer.tenantId': [
    'Microsoft ID',
    'Customer tenant ID',
    'Directory ID',
    'Tenant',
    'Tenant GUID',
    'ID Microsoft',
    'ID directory',
  ],
  'customer.domain': ['Primary domain name', 'Domain', 'Domain name', 'Dominio', 'Nome di dominio primario'],
  solutionArea: ['Area', 'Solution'],
  activities: ['Activity', 'Partner role'],
  purchaseChannel: ['Channel', 'Canale'],
  item: ['Product', 'Workload', 'Workload name', 'Prodotto', 'Carico di lavoro'],
  subscriptionId: ['Subscription', 'ID abbonamento', 'Sottoscrizione'],
  mpnId: ['MPN ID', 'MPN', 'Partner ID', 'ID MPN', 'ID partner'],
  comment: ['Comment', 'Comments', 'Commento', 'Note'],
}

const columnsByHeading: ReadonlyMap<string, ClaimColumn> = new Map(
  claimColumns.flatMap(column =>
    [column, ...everyLanguage.map(({ headings }) => headings[column]), ...(otherHeadings[column] ?? [])].map(
      heading => [bareText(heading), column] as const,
    ),
  ),
)

/** What the headings of a file say of its columns; of two that say the same the first counts. */
export function guessMapping(headings: readonly string[]): ColumnMapping {
  const taken = new Set<ClaimColumn>()
  return headings.map(heading => {
    const column = columnsByHeading.get(bareText(heading))
    if (column === undefined || taken.has(column)) return null
    taken.add(column)
    return column
  })
}
