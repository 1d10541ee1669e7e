import { Button, Dropdown, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportState } from '../../../shared/ipc/import-procedures.ts'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { problemOf } from '../../ipc/ask.ts'
import { useChooseTable, useCloseTable, useReadTableAgain } from '../../ipc/import-queries.ts'
import { FormField } from '../../ui/field.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  separator: { minWidth: '160px' },
})

const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const
type Separator = keyof typeof names
const separators = Object.keys(names) as Separator[]

/** How the file is read: again, by another separator, or another one. */
export function FileActions({ open }: { readonly open: ImportState }) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const readAgain = useReadTableAgain()
  const choose = useChooseTable()
  const close = useCloseTable()
  const isBusy = readAgain.isPending || choose.isPending
  const error = readAgain.error ?? choose.error
  return (
    <>
      {error && <ProblemMessage problem={problemOf(error)} />}
      <div className={styles.actions}>
        {open.separator !== null && (
          <FormField label={t('separator.label')}>
            <Dropdown
              className={styles.separator}
              value={t(`separator.${names[open.separator]}`)}
              selectedOptions={[open.separator]}
              onOptionSelect={(_, { optionValue }) => {
                const separator = separators.find(one => one === optionValue)
                if (separator !== undefined) readAgain.mutate(separator)
              }}
            >
              {separators.map(separator => (
                <Option key={separator} value={separator}>
                  {t(`separator.${names[separator]}`)}
                </Option>
              ))}
            </Dropdown>
          </FormField>
        )}
        <Button disabledFocusable={isBusy} onClick={() => readAgain.mutate(open.separator ?? undefined)}>
          {readAgain.isPending ? t('reading') : t('readAgain')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => choose.mutate(undefined)}>
          {t('chooseAnother')}
        </Button>
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => close.mutate(undefined)}>
          {t('close')}
        </Button>
      </div>
    </>
  )
}
