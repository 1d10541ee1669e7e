import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Edit20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contactRoles } from '../../../shared/domain/claim-content.ts'
import type { BookedCustomer } from '../../../shared/ipc/customer-procedures.ts'
import { CustomerDialog } from '../../domain-ui/customer-dialog.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useChangeCustomer } from '../../ipc/customer-queries.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'
import { Merges } from './merges.tsx'
import { RemoveButton } from './remove-button.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Name, tenant, domain and contacts, and whether the service knows them to belong together. */
export function CustomerDetails({ customer }: { readonly customer: BookedCustomer }) {
  const styles = useStyles()
  const { t } = useTranslation('customers')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const { name, tenantId, domain, contacts, verifiedAt, followsClaims } = customer
  return (
    <Section title={t('details.title')}>
      <DetailList>
        <Detail label={word('fields.customerName')}>{name}</Detail>
        <Detail label={word('fields.tenantId')}>{tenantId}</Detail>
        <Detail label={word('fields.customerDomain')}>{domain}</Detail>
        <Detail label={t('columns.verified')}>
          {verifiedAt === null ? t('details.notVerified') : format.instant(verifiedAt)}
        </Detail>
        {contactRoles.map(role => (
          <Detail key={role} label={word(`contactRoles.${role}`)}>
            {[contacts[role].name, contacts[role].title, contacts[role].email]
              .filter(text => text.trim() !== '')
              .join(' · ')}
          </Detail>
        ))}
      </DetailList>
      <Text size={200}>{t(followsClaims ? 'details.follows' : 'details.written')}</Text>
      <Merges merges={customer.merges} />
      <div className={styles.actions}>
        <EditCustomer customer={customer} />
        <RemoveButton id={customer.id} name={name || domain || tenantId || t('unnamed')} />
      </div>
    </Section>
  )
}

function EditCustomer({ customer }: { readonly customer: BookedCustomer }) {
  const { t } = useTranslation('customers')
  const change = useChangeCustomer()
  const [isOpen, setOpen] = useState(false)
  const { id, name, tenantId, domain, contacts } = customer
  return (
    <>
      <Button icon={<Edit20Regular />} onClick={() => setOpen(true)}>
        {t('edit')}
      </Button>
      {isOpen && (
        <CustomerDialog
          title={t('editTitle')}
          data={{ name, tenantId, domain, contacts }}
          isPending={change.isPending}
          onSave={data => change.mutate({ id, data }, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
