import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Dropdown,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { claimColumns } from '../../../shared/claim-table/columns.ts'
import type { ImportState } from '../../../shared/ipc/import-procedures.ts'
import { useMapColumns } from '../../ipc/import-queries.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { useTableWords } from './use-row-texts.ts'

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalM} 0` },
  choice: { minWidth: '200px', width: '100%' },
  sample: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
})

const ignored = 'ignored'

/** What each column of the file is taken for; closed where that was known, and open where nothing was. */
export function ColumnChoices({ open }: { readonly open: ImportState }) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const taken = open.columns.filter(({ column }) => column !== null).length
  return (
    <Accordion className={styles.root} collapsible {...(taken === 0 && { defaultOpenItems: ['columns'] })}>
      <AccordionItem value="columns">
        <AccordionHeader>{t('columns.title', { taken, count: open.columns.length })}</AccordionHeader>
        <AccordionPanel>
          <Choices columns={open.columns} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}

function Choices({ columns }: Pick<ImportState, 'columns'>) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const { headings } = useTableWords()
  const map = useMapColumns()

  function choose(place: number, value: string | undefined): void {
    const chosen = claimColumns.find(column => column === value) ?? null
    // A claim's field has one column: the other one lets go of it.
    const others = columns.map(({ column }) => (column === chosen ? null : column))
    map.mutate(others.with(place, chosen))
  }

  return (
    <SimpleTable
      label={t('columns.label')}
      columns={[t('columns.heading'), t('columns.sample'), t('columns.takenFor')]}
      rows={columns.map(({ heading, sample, column }, place) => {
        const named = heading || t('columns.unnamed', { number: place + 1 })
        return {
          key: String(place),
          cells: [
            named,
            <span key="sample" className={styles.sample}>
              {sample}
            </span>,
            <Dropdown
              key="choice"
              className={styles.choice}
              aria-label={t('columns.takes', { heading: named })}
              value={column === null ? t('columns.ignored') : headings[column]}
              selectedOptions={[column ?? ignored]}
              onOptionSelect={(_, { optionValue }) => choose(place, optionValue)}
            >
              <Option value={ignored}>{t('columns.ignored')}</Option>
              {claimColumns.map(one => (
                <Option key={one} value={one}>
                  {headings[one]}
                </Option>
              ))}
            </Dropdown>,
          ],
        }
      })}
    />
  )
}
