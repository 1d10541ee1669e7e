import { Body1, Button, Caption1, makeStyles, SearchBox } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { appQueries } from '../../ipc/app-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useListStyles } from './list-styles.ts'
import { NothingHere } from './nothing-here.tsx'
import { SentItem } from './sent-item.tsx'

const searchAfterMs = 150

const useStyles = makeStyles({ search: { width: '320px', maxWidth: '100%' } })

/** What the service acknowledged, the newest first. */
export function Sent() {
  const styles = { ...useListStyles(), ...useStyles() }
  const { t } = useTranslation('activity')
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim(), searchAfterMs)
  const query = useInfiniteQuery({ ...appQueries.sent(search), placeholderData: keepPreviousData })
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const sent = pages.flatMap(page => page.sent)
        const total = pages.at(-1)?.total ?? sent.length
        if (sent.length === 0 && search === '' && typed === '') {
          return <NothingHere title={t('sent.empty.title')} body={t('sent.empty.body')} />
        }
        return (
          <>
            <SearchBox
              className={styles.search}
              input={{ 'aria-label': t('sent.search') }}
              dismiss={{ 'aria-label': t('sent.clear') }}
              placeholder={t('sent.search')}
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
            />
            {sent.length === 0 ? (
              <Body1>{t('sent.noMatch', { search })}</Body1>
            ) : (
              <ul aria-label={t('sent.title')} className={styles.list}>
                {sent.map(one => (
                  <SentItem key={`${one.claimId} ${one.receiptId}`} sent={one} />
                ))}
              </ul>
            )}
            <div className={styles.foot}>
              <Caption1>{t('sent.count', { count: total })}</Caption1>
              {query.hasNextPage && (
                <Button onClick={() => void query.fetchNextPage()}>{t('showMore')}</Button>
              )}
            </div>
          </>
        )
      }}
    </Loaded>
  )
}
