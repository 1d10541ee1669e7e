import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { ProductItem } from '../../../../shared/domain/claim-content.ts'
import { normalizeGuid } from '../../../../shared/domain/customer.ts'
import type { CatalogItem } from '../../../../shared/domain/policy/policy.ts'
import { TextField } from '../../../ui/field.tsx'
import { useFieldTexts } from '../use-field-texts.ts'
import { useGraceNote } from '../use-grace-note.ts'
import { useWizard } from '../wizard-context.ts'
import { ProductPicker } from './product-picker.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    // A whole subscription ID is longer than half of a narrow window.
    '@media (max-width: 1100px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :nth-child(2)': { gridRow: 2 },
    },
  },
  // In line with the inputs, below the height of their labels.
  remove: { marginTop: '24px' },
})

interface ProductRowProps {
  /** Its place, from 1. */
  readonly number: number
  readonly row: ProductItem
  readonly catalog: readonly CatalogItem[]
  readonly onChange: (row: ProductItem) => void
  readonly onRemove: () => void
}

/** A product and its subscription. */
export function ProductRow({ number, row, catalog, onChange, onRemove }: ProductRowProps) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const { touch } = useWizard()
  const path = `products.${row.id}.subscriptionId`
  const hint = useGraceNote()(row.id) ?? t('products.subscriptionHint')
  const texts = useFieldTexts(path, domain('fields.subscriptionId'), hint)
  const leave = () => {
    const tidied = normalizeGuid(row.subscriptionId)
    if (tidied !== row.subscriptionId) onChange({ ...row, subscriptionId: tidied })
    touch(path)
  }
  return (
    <div className={styles.row}>
      <ProductPicker
        path={`products.${row.id}.product`}
        catalog={catalog}
        value={row.product}
        onChange={product => onChange({ ...row, product })}
      />
      <TextField
        {...texts}
        data-field={path}
        value={row.subscriptionId}
        maxLength={2_000}
        onChange={(_, data) => onChange({ ...row, subscriptionId: data.value })}
        onBlur={leave}
      />
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-label={t('products.remove')}
        aria-description={t('products.row', { number })}
        onClick={onRemove}
      />
    </div>
  )
}
