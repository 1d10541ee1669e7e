import { makeStyles, SearchBox, Switch, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { ExportClaimsButton } from '../../domain-ui/export-claims-button.tsx'
import { ImportClaimsButton } from '../../domain-ui/import-claims-button.tsx'
import { Page } from '../../ui/page.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { ClaimResults } from './claim-results.tsx'

// Short enough to feel like typing, long enough to search once for a word.
const searchAfterMs = 150

const useStyles = makeStyles({ search: { width: '320px', columnGap: tokens.spacingHorizontalS } })

/** All claims on this laptop, the newest change first, or what is due soonest. */
export function ClaimsPage() {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim(), searchAfterMs)
  const [isDueFirst, setDueFirst] = useState(false)
  const clear = useCallback(() => setTyped(''), [])
  const searchBox = useSearchFocus()

  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Switch
            label={t('dueFirst')}
            checked={isDueFirst}
            onChange={(_, { checked }) => setDueFirst(checked)}
          />
          <SearchBox
            className={styles.search}
            input={{ ref: searchBox, 'aria-label': t('search') }}
            dismiss={{ 'aria-label': t('noMatch.clear') }}
            placeholder={t('search')}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
          <ImportClaimsButton />
          <ExportClaimsButton shown={{ search, order: isDueFirst ? 'deadline' : 'changed' }} />
        </>
      }
    >
      <ClaimResults search={search} order={isDueFirst ? 'deadline' : 'changed'} onClear={clear} />
    </Page>
  )
}

/** Puts the focus into the search box when the menu's Find leads here, also from here. */
function useSearchFocus() {
  const box = useRef<HTMLInputElement>(null)
  const { key, state } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes with each Find, the state does not.
  useEffect(() => {
    if (isFind(state)) box.current?.select()
  }, [key, state])
  return box
}

function isFind(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'find' in state
}
