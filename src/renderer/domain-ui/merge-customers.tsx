import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '../../shared/domain/customer-book.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { CustomerCombobox } from './customer-combobox.tsx'
import { MergeDialog } from './merge-dialog.tsx'

/**
 * Asks for the two entries of a customer, then which values stay.
 *
 * @param first where it is known already
 */
export function MergeCustomers({
  first,
  onClose,
}: {
  readonly first?: CustomerId
  readonly onClose: () => void
}) {
  const { t } = useTranslation('customers')
  const [one, setOne] = useState(first)
  const [other, setOther] = useState<CustomerId>()
  if (one !== undefined && other !== undefined)
    return <MergeDialog one={one} other={other} onMerged={onClose} onClose={onClose} />
  return (
    <FormDialog
      key={one}
      title={t(one === undefined ? 'merge.whom' : 'merge.withWhom')}
      others={[{ label: t('cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      {one === undefined ? (
        <CustomerCombobox label={t('merge.one')} hint={t('merge.hintOfOne')} onChoose={setOne} />
      ) : (
        <CustomerCombobox label={t('merge.other')} hint={t('merge.hint')} except={one} onChoose={setOther} />
      )}
    </FormDialog>
  )
}
