import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { CustomerCombobox } from '../../../domain-ui/customer-combobox.tsx'
import { OverwriteDialog } from './overwrite-dialog.tsx'
import { useFillFromBook } from './use-fill-from-book.ts'

/** Finds a customer of the book, and fills in what the book says; what was written before is shown first. */
export function BookPicker() {
  const { t } = useTranslation('wizard')
  const fill = useFillFromBook()
  return (
    <>
      <CustomerCombobox label={t('book.label')} hint={t('book.hint')} onChoose={id => void fill.choose(id)} />
      <Text role="status" size={200}>
        {fill.news}
      </Text>
      {fill.asked && (
        <OverwriteDialog
          changes={fill.asked.overwritten}
          onReplace={() => fill.write('all')}
          onKeep={() => fill.write('empty')}
          onClose={fill.leave}
        />
      )}
    </>
  )
}
