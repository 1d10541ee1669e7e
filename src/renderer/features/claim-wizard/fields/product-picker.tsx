import { Option } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../../../shared/domain/policy/item-name.ts'
import type { CatalogItem } from '../../../../shared/domain/policy/policy.ts'
import { FreeCombobox } from '../../../domain-ui/free-combobox.tsx'
import { FormField } from '../../../ui/field.tsx'
import { productFromText, searchCatalog } from '../catalog-search.ts'
import { useFieldTexts } from '../use-field-texts.ts'
import { useWizard } from '../wizard-context.ts'

interface ProductPickerProps {
  readonly path: string
  readonly catalog: readonly CatalogItem[]
  /** A catalog code, or what was typed while it is none. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A product of the catalog, found by typing. Every keystroke is kept: what names a product in full is that product. */
export function ProductPicker({ path, catalog, value, onChange }: ProductPickerProps) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const { policy, touch } = useWizard()
  const texts = useFieldTexts(path, domain('fields.product'))
  // While one types the text stays as typed, although the value may be a product already.
  const [typed, setTyped] = useState<string>()
  const found = searchCatalog(catalog, typed ?? '')
  const choose = (chosen: string) => {
    setTyped(undefined)
    onChange(chosen)
  }
  return (
    <FormField {...texts} data-field={path}>
      <FreeCombobox
        listLabel={t('products.catalog')}
        text={typed ?? itemName(value, policy)}
        chosen={value}
        onType={text => {
          setTyped(text)
          onChange(productFromText(catalog, text))
        }}
        onChoose={choose}
        onLeave={() => {
          setTyped(undefined)
          touch(path)
        }}
      >
        {found.map(item => (
          <Option key={item.code} value={item.code}>
            {item.name}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {t('products.noMatch')}
          </Option>
        )}
      </FreeCombobox>
    </FormField>
  )
}
