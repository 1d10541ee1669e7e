import { makeStyles, Option, Text, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { customerIdSchema } from '../../../../shared/domain/customer-book.ts'
import { customerQueries } from '../../../ipc/customer-queries.ts'
import { FormField } from '../../../ui/field.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { FreeCombobox } from './free-combobox.tsx'
import { OverwriteDialog } from './overwrite-dialog.tsx'
import { useFillFromBook } from './use-fill-from-book.ts'

// Short enough to feel like typing, long enough to search once for a word.
const searchAfterMs = 150
/** More would be found faster by typing on. */
const mostOptions = 20

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
})

/** Finds a customer of the book, and fills in what the book says; what was written before is shown first. */
export function BookPicker() {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim(), searchAfterMs)
  const { data } = useInfiniteQuery(customerQueries.list(search))
  const customers = (data?.pages[0]?.customers ?? []).slice(0, mostOptions)
  const fill = useFillFromBook()
  const choose = (value: string) => {
    setTyped('')
    const id = customerIdSchema.safeParse(Number(value))
    if (id.success) void fill.choose(id.data)
  }
  return (
    <>
      <FormField label={t('book.label')} hint={t('book.hint')}>
        <FreeCombobox
          listLabel={t('book.list')}
          text={typed}
          chosen=""
          onType={setTyped}
          onChoose={choose}
          onLeave={() => setTyped('')}
        >
          {customers.map(({ id, name, domain, tenantId }) => (
            <Option key={id} value={String(id)} text={name || domain || tenantId}>
              <span className={styles.option}>
                <Text>{name || domain || tenantId}</Text>
                <Text size={200} className={styles.about}>
                  {[domain, tenantId].filter(text => text !== '').join(' · ')}
                </Text>
              </span>
            </Option>
          ))}
          {customers.length === 0 && (
            <Option disabled value="" text="">
              {t('book.none')}
            </Option>
          )}
        </FreeCombobox>
      </FormField>
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
