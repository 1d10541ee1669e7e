import { makeStyles, Option, Text, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomerId, customerIdSchema } from '../../shared/domain/customer-book.ts'
import { customerQueries } from '../ipc/customer-queries.ts'
import { FormField } from '../ui/field.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import { FreeCombobox } from './free-combobox.tsx'

// Short enough to feel like typing, long enough to search once for a word.
const searchAfterMs = 150
/** More would be found faster by typing on. */
const mostOptions = 20

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
})

interface CustomerComboboxProps {
  readonly label: string
  readonly hint?: string
  /** One that is not offered. */
  readonly except?: CustomerId
  readonly onChoose: (id: CustomerId) => void
}

/** Finds a customer of the book by name, domain or tenant ID. */
export function CustomerCombobox({ label, hint, except, onChoose }: CustomerComboboxProps) {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim(), searchAfterMs)
  const { data } = useInfiniteQuery(customerQueries.list(search))
  const found = (data?.pages[0]?.customers ?? []).filter(({ id }) => id !== except)
  const customers = found.slice(0, mostOptions)
  const choose = (value: string) => {
    setTyped('')
    const id = customerIdSchema.safeParse(Number(value))
    if (id.success) onChoose(id.data)
  }
  return (
    <FormField label={label} hint={hint}>
      <FreeCombobox
        listLabel={t('pick.list')}
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
            {t('pick.none')}
          </Option>
        )}
      </FreeCombobox>
    </FormField>
  )
}
