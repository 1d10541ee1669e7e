import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent, ProductItem } from '../../../../shared/domain/claim-content.ts'
import { helpPath } from '../../../i18n/help-topics.ts'
import { RouterLink } from '../../../ui/router-link.tsx'
import { itemsOfArea } from '../catalog-search.ts'
import { useWizard } from '../wizard-context.ts'
import { ProductRow } from './product-row.tsx'

// As in the schema of the content.
const mostRows = 200

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  add: { alignSelf: 'flex-start' },
})

function blankRow(): ProductItem {
  return { id: crypto.randomUUID(), product: '', subscriptionId: '' }
}

/** The products claimed, each with its subscription; a draft without any shows a blank row, stored once it is written in. */
export function ProductRows() {
  const { t } = useTranslation('wizard')
  const { t: word } = useTranslation('shell')
  const styles = useStyles()
  const { policy } = useWizard()
  const { setValue } = useFormContext<ClaimContent>()
  const stored = useWatch<ClaimContent, 'products'>({ name: 'products' })
  const [blank, setBlank] = useState(blankRow)
  const rows = stored.length === 0 ? [blank] : stored
  const catalog = useMemo(() => itemsOfArea(policy.catalog, 'business-applications'), [policy])
  const store = (products: ProductItem[]) => setValue('products', products)

  const remove = (row: ProductItem) => {
    // A row of its own again: nothing may still refer to the removed one.
    setBlank(blankRow())
    store(rows.filter(other => other.id !== row.id))
  }

  return (
    <div className={styles.rows} data-field="products">
      <Text size={200}>
        {t('products.productOrSubscription')}{' '}
        <RouterLink inline to={helpPath({ topic: 'product-or-subscription' })}>
          {word('openHelp')}
        </RouterLink>
      </Text>
      {rows.map((row, index) => (
        <ProductRow
          key={row.id}
          number={index + 1}
          row={row}
          catalog={catalog}
          onChange={changed => store(rows.map(other => (other.id === row.id ? changed : other)))}
          onRemove={() => remove(row)}
        />
      ))}
      <Button
        className={styles.add}
        icon={<Add20Regular />}
        disabled={rows.length >= mostRows}
        onClick={() => store([...rows, blankRow()])}
      >
        {t('products.add')}
      </Button>
    </div>
  )
}
