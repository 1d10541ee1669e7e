import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '../../../shared/ipc/customer-procedures.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { RouterLink } from '../../ui/router-link.tsx'

const columns = ['name', 'domain', 'tenantId', 'claims', 'verified'] as const

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  cell: { overflowWrap: 'anywhere', paddingTop: '6px', paddingBottom: '6px' },
  name: { width: '30%' },
  domain: { width: '28%' },
  // The first that a narrow window can do without: it is on the customer's page, and searched all the same.
  tenantId: { width: '300px', '@media (max-width: 1100px)': { display: 'none' } },
  claims: { width: '100px' },
  verified: { width: '130px' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    color: tokens.colorNeutralForeground2,
  },
})

/** Customers as rows, each with the way to its page. */
export function CustomersTable({
  customers,
  total,
  onShowMore,
}: {
  readonly customers: readonly CustomerSummary[]
  /** How many there are, shown or not. */
  readonly total: number
  readonly onShowMore: (() => void) | undefined
}) {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  return (
    <>
      <Table aria-label={t('title')}>
        <TableHeader className={styles.header}>
          <TableRow>
            {columns.map(column => (
              <TableHeaderCell key={column} className={styles[column]}>
                {t(`columns.${column}`)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {customers.map(customer => (
            <CustomerRow key={customer.id} customer={customer} />
          ))}
        </TableBody>
      </Table>
      <div className={styles.foot}>
        <Caption1>{t('count', { count: total })}</Caption1>
        {onShowMore && <Button onClick={onShowMore}>{t('showMore')}</Button>}
      </div>
    </>
  )
}

function CustomerRow({ customer }: { readonly customer: CustomerSummary }) {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  const format = useFormat()
  const { id, name, domain, tenantId, claims, verifiedAt } = customer
  const cells = {
    name: <RouterLink to={`/customers/${id}`}>{name || domain || tenantId || t('unnamed')}</RouterLink>,
    domain,
    tenantId,
    claims: format.number(claims),
    verified: verifiedAt === null ? t('notVerified') : format.shortInstant(verifiedAt),
  }
  return (
    <TableRow>
      {columns.map(column => (
        <TableCell key={column} className={mergeClasses(styles.cell, styles[column])}>
          {cells[column]}
        </TableCell>
      ))}
    </TableRow>
  )
}
