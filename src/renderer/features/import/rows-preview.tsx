import { Button, Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportState } from '../../../shared/ipc/import-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { importQueries, rowsAPage } from '../../ipc/import-queries.ts'
import { RowsTable } from './rows-table.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  place: { color: tokens.colorNeutralForeground2 },
})

/** The rows as they would be imported, a page at a time, each with what is wrong with it. */
export function RowsPreview({
  open,
  children,
}: {
  readonly open: ImportState
  /** What can be chosen beside what is shown. */
  readonly children: ReactNode
}) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const format = useFormat()
  const [wanted, setWanted] = useState(0)
  const [isFiltered, setFiltered] = useState(false)
  const onlyBlocked = isFiltered && open.counts.blockedRows > 0
  // What was mended or imported makes the pages fewer.
  const known = onlyBlocked ? open.counts.blockedRows : open.counts.rows
  const page = Math.min(wanted, Math.max(0, Math.ceil(known / rowsAPage) - 1))
  const query = useQuery(importQueries.rows(page, onlyBlocked))
  return (
    <Loaded query={query}>
      {({ rows, total }) => {
        const first = page * rowsAPage
        return (
          <>
            <div className={styles.head}>
              <Switch
                label={t('rows.onlyBlocked')}
                checked={onlyBlocked}
                disabled={open.counts.blockedRows === 0}
                onChange={(_, { checked }) => {
                  setFiltered(checked)
                  setWanted(0)
                }}
              />
              <Button
                size="small"
                disabledFocusable={page === 0}
                onClick={() => page > 0 && setWanted(page - 1)}
              >
                {t('rows.previous')}
              </Button>
              <Button
                size="small"
                disabledFocusable={first + rowsAPage >= total}
                onClick={() => first + rowsAPage < total && setWanted(page + 1)}
              >
                {t('rows.next')}
              </Button>
              <Caption1 className={styles.place}>
                {t('rows.place', {
                  from: format.number(Math.min(first + 1, total)),
                  to: format.number(first + rows.length),
                  total: format.number(total),
                })}
              </Caption1>
              {children}
            </div>
            <RowsTable rows={rows} columns={open.columns.flatMap(({ column }) => column ?? [])} />
          </>
        )
      }}
    </Loaded>
  )
}
