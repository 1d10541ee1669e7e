import { Checkbox, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { itemName } from '../../../../shared/domain/policy/item-name.ts'
import { CheckGroup } from '../../../ui/check-group.tsx'
import { FormField } from '../../../ui/field.tsx'
import { itemsOfArea, searchCatalog } from '../catalog-search.ts'
import { useFieldTexts } from '../use-field-texts.ts'
import { useWizard } from '../wizard-context.ts'
import { useGroupStyles } from './group-styles.ts'

// Fewer are seen at a glance.
const searchFrom = 10

const useStyles = makeStyles({
  search: { maxWidth: '320px', marginBottom: tokens.spacingVerticalS },
})

/** The Microsoft 365 workloads claimed. One that the catalog no longer has stays on show while it is ticked. */
export function WorkloadChoice() {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const group = useGroupStyles()
  const { policy, touch } = useWizard()
  const { setValue } = useFormContext<ClaimContent>()
  const ticked = useWatch<ClaimContent, 'workloads'>({ name: 'workloads' })
  const [search, setSearch] = useState('')
  const texts = useFieldTexts('workloads', t('workload'), t('products.workloadsHint'))
  const catalog = useMemo(() => itemsOfArea(policy.catalog, 'microsoft-365'), [policy])
  const foreign = ticked.filter(code => !catalog.some(item => item.code === code))
  const shown = [...searchCatalog(catalog, search).map(item => item.code), ...foreign]

  const tick = (code: string, on: boolean) => {
    const others = ticked.filter(other => other !== code)
    setValue('workloads', on ? [...others, code] : others)
  }

  return (
    <>
      {catalog.length >= searchFrom && (
        <SearchBox
          className={styles.search}
          aria-label={t('products.searchWorkloads')}
          placeholder={t('products.searchWorkloads')}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
      )}
      <FormField {...texts} data-field="workloads" onBlur={() => touch('workloads')}>
        <CheckGroup>
          <div className={group.columns}>
            {shown.map(code => (
              <Checkbox
                key={code}
                label={itemName(code, policy)}
                checked={ticked.includes(code)}
                onChange={(_, data) => tick(code, data.checked === true)}
              />
            ))}
          </div>
          {shown.length === 0 && <Text>{t('products.noWorkload', { search })}</Text>}
        </CheckGroup>
      </FormField>
      <Text size={200}>{t('products.ticked', { count: ticked.length })}</Text>
    </>
  )
}
