import { Button } from '@fluentui/react-components'
import { MergeRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { MergeCustomers } from '../../domain-ui/merge-customers.tsx'

/** Merges this customer with another entry of the book. */
export function MergeButton({ id }: { readonly id: CustomerId }) {
  const { t } = useTranslation('customers')
  const [isOpen, setOpen] = useState(false)
  useCommand('merge-customer', () => setOpen(true))
  return (
    <>
      <Button icon={<MergeRegular />} onClick={() => setOpen(true)}>
        {t('merge.start')}
      </Button>
      {isOpen && <MergeCustomers first={id} onClose={() => setOpen(false)} />}
    </>
  )
}
