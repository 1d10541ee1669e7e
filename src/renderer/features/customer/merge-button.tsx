import { Button } from '@fluentui/react-components'
import { MergeRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { CustomerCombobox } from '../../domain-ui/customer-combobox.tsx'
import { MergeDialog } from '../../domain-ui/merge-dialog.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

/** Asks for the other entry of the same customer, then which values stay. */
export function MergeButton({ id }: { readonly id: CustomerId }) {
  const { t } = useTranslation('customers')
  const [isOpen, setOpen] = useState(false)
  const [other, setOther] = useState<CustomerId | null>(null)
  useCommand('merge-customer', () => setOpen(true))
  const close = () => {
    setOpen(false)
    setOther(null)
  }
  return (
    <>
      <Button icon={<MergeRegular />} onClick={() => setOpen(true)}>
        {t('merge.start')}
      </Button>
      {isOpen && other === null && (
        <FormDialog
          title={t('merge.withWhom')}
          others={[{ label: t('cancel'), onAct: close }]}
          onClose={close}
        >
          <CustomerCombobox label={t('merge.other')} hint={t('merge.hint')} except={id} onChoose={setOther} />
        </FormDialog>
      )}
      {other !== null && <MergeDialog one={id} other={other} onMerged={close} onClose={close} />}
    </>
  )
}
