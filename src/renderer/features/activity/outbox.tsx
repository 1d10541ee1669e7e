import { Button, Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { appQueries } from '../../ipc/app-queries.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { useListStyles } from './list-styles.ts'
import { NothingHere } from './nothing-here.tsx'
import { OutboxItem } from './outbox-item.tsx'

/** Shown at a time: a thousand that wait would be slow to draw, and nobody reads them. */
const pageSize = 50

/** Claims that wait to be sent, or are being sent; the longest waiting first. */
export function Outbox() {
  const styles = useListStyles()
  const { t } = useTranslation('activity')
  const query = useQuery(appQueries.outbox())
  const [shown, setShown] = useState(pageSize)
  return (
    <Loaded query={query}>
      {entries =>
        entries.length === 0 ? (
          <NothingHere title={t('empty.title')} body={t('empty.body')}>
            <RouterLink to="/claims">{t('empty.toClaims')}</RouterLink>
          </NothingHere>
        ) : (
          <>
            <ul aria-label={t('outbox')} className={styles.list}>
              {entries.slice(0, shown).map(entry => (
                <OutboxItem key={`${entry.kind} ${entry.id}`} entry={entry} />
              ))}
            </ul>
            {entries.length > shown && (
              <div className={styles.foot}>
                <Caption1>{t('more', { count: entries.length - shown })}</Caption1>
                <Button onClick={() => setShown(shown + pageSize)}>{t('showMore')}</Button>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  )
}
