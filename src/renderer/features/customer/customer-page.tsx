import { Button } from '@fluentui/react-components'
import { DocumentAdd20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import type { BookedCustomer } from '../../../shared/ipc/customer-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { claimPath } from '../../domain-ui/use-open-claim.ts'
import { customerQueries, useNewClaimFor } from '../../ipc/customer-queries.ts'
import { Page } from '../../ui/page.tsx'
import { RouterLink } from '../../ui/router-link.tsx'
import { Section } from '../../ui/section.tsx'
import { CustomerClaims } from './customer-claims.tsx'
import { CustomerDetails } from './customer-details.tsx'
import { CustomerLibrary } from './customer-library.tsx'
import { CustomerNotes } from './customer-notes.tsx'
import { MergeButton } from './merge-button.tsx'

/** One customer: what the book says, notes, claims and documents. */
export function CustomerPage({ id }: { readonly id: CustomerId }) {
  return (
    <Loaded query={useQuery(customerQueries.one(id))}>{found => <CustomerView customer={found} />}</Loaded>
  )
}

function CustomerView({ customer }: { readonly customer: BookedCustomer }) {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const newClaim = useNewClaimFor()
  const { id, name, domain, tenantId, notes } = customer
  return (
    <Page
      title={name || domain || tenantId || t('unnamed')}
      actions={
        <>
          <MergeButton id={id} />
          <Button
            appearance="primary"
            icon={<DocumentAdd20Regular />}
            disabledFocusable={newClaim.isPending}
            onClick={() => newClaim.mutate(id, { onSuccess: claim => void navigate(claimPath(claim)) })}
          >
            {t('newClaim')}
          </Button>
        </>
      }
    >
      <RouterLink to="/customers">{t('back')}</RouterLink>
      <CustomerDetails customer={customer} />
      <Section title={t('notes.title')}>
        <CustomerNotes key={customer.merges.length} id={id} notes={notes} />
      </Section>
      <Section title={t('claims.title')}>
        <CustomerClaims id={id} />
      </Section>
      <Section title={t('library.title')}>
        <CustomerLibrary id={id} />
      </Section>
    </Page>
  )
}
