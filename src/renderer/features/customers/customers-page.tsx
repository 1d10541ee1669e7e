import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { PersonAdd20Regular } from '@fluentui/react-icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { emptyCustomerData } from '../../../shared/domain/customer-book.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { CustomerDialog } from '../../domain-ui/customer-dialog.tsx'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { MergeCustomers } from '../../domain-ui/merge-customers.tsx'
import { customerQueries, useAddCustomer } from '../../ipc/customer-queries.ts'
import { Page } from '../../ui/page.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { CustomersTable } from './customers-table.tsx'
import { Doubles } from './doubles.tsx'
import { NoCustomers } from './no-customers.tsx'

// Short enough to feel like typing, long enough to search once for a word.
const searchAfterMs = 150

const useStyles = makeStyles({ search: { width: '320px', columnGap: tokens.spacingHorizontalS } })

/** The customer book: everybody whom claims are for, and whom the user wrote in. */
export function CustomersPage() {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim(), searchAfterMs)
  const query = useInfiniteQuery(customerQueries.list(search))
  const [isMerging, setMerging] = useState(false)
  useCommand('merge-customer', () => setMerging(true))
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <SearchBox
            className={styles.search}
            input={{ 'aria-label': t('search') }}
            dismiss={{ 'aria-label': t('clearSearch') }}
            placeholder={t('search')}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
          <AddCustomer />
        </>
      }
    >
      <Doubles />
      {isMerging && <MergeCustomers onClose={() => setMerging(false)} />}
      <Loaded query={query}>
        {({ pages }) => {
          const customers = pages.flatMap(page => page.customers)
          if (customers.length === 0) return <NoCustomers search={search} />
          return (
            <CustomersTable
              customers={customers}
              total={pages.at(-1)?.total ?? customers.length}
              onShowMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            />
          )
        }}
      </Loaded>
    </Page>
  )
}

function AddCustomer() {
  const { t } = useTranslation('customers')
  const [isOpen, setOpen] = useState(false)
  const navigate = useNavigate()
  const add = useAddCustomer()
  useCommand('add-customer', () => setOpen(true))
  return (
    <>
      <Button icon={<PersonAdd20Regular />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      {isOpen && (
        <CustomerDialog
          title={t('addTitle')}
          data={emptyCustomerData}
          isPending={add.isPending}
          onSave={data => add.mutate(data, { onSuccess: ({ id }) => void navigate(`/customers/${id}`) })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
