import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { claimGroupKeys } from '../../../shared/ipc/claim-list.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { ExportClaimsButton } from '../../domain-ui/export-claims-button.tsx'
import { ImportClaimsButton } from '../../domain-ui/import-claims-button.tsx'
import { Page } from '../../ui/page.tsx'
import { useSessionState } from '../../ui/use-session-state.ts'
import { ClaimResults } from './claim-results.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { HelpFound } from './help-found.tsx'
import { SearchField } from './search-field.tsx'
import { shownClaims } from './shown-claims.ts'
import { sortOf } from './use-claim-groups.ts'
import { useListLayout } from './use-list-layout.ts'
import { ViewsBar } from './views-bar.tsx'

const useStyles = makeStyles({
  content: { height: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

/** All claims on this laptop, by any filter and order; what was shown is there again when one comes back. */
export function ClaimsPage() {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const [shown, setShown] = useSessionState(...shownClaims)
  const layout = useListLayout()
  const searchBox = useSearchFocus()
  const { filter } = shown
  const groupBy = layout.layout.groupBy ?? null
  const sort = useMemo(() => sortOf(shown.sort, groupBy), [shown.sort, groupBy])
  const change = (changes: Partial<typeof shown>) => setShown({ ...shown, ...changes })
  const clear = () => change({ filter: { search: '' } })

  return (
    <Page
      title={t('title')}
      actions={
        <>
          <SearchField
            input={searchBox}
            search={filter.search}
            onSearch={search => change({ filter: { ...filter, search } })}
          />
          <FilterMenu filter={filter} onChange={next => change({ filter: next })} />
          <ColumnsMenu layout={layout} />
          <ImportClaimsButton />
          <ExportClaimsButton shown={{ ...filter, sort }} />
        </>
      }
    >
      <div className={styles.content}>
        <ViewsBar
          filter={filter}
          sort={shown.sort}
          groupBy={groupBy}
          onShow={(next, sort, grouped) => {
            if (grouped !== undefined && grouped !== groupBy) layout.setGroupBy(grouped)
            setShown({ filter: next, sort })
          }}
        />
        <FilterChips filter={filter} onChange={next => change({ filter: next })} />
        <HelpFound search={filter.search} />
        <ClaimResults
          filter={filter}
          sort={sort}
          groupBy={groupBy}
          layout={layout}
          onSort={wanted => {
            // What is in groups is sorted by them: another order is another grouping, or none.
            if (groupBy !== null && wanted.by !== groupBy)
              layout.setGroupBy(claimGroupKeys.find(key => key === wanted.by) ?? null)
            change({ sort: wanted })
          }}
          onClear={clear}
        />
      </div>
    </Page>
  )
}

/** Puts the focus into the search box when the menu's Find leads here, also from here. */
function useSearchFocus() {
  const box = useRef<HTMLInputElement>(null)
  const { key, state } = useLocation()
  // At once where the list is shown: what is typed next must not be lost.
  useCommand('find', () => box.current?.select())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes with each Find, the state does not.
  useEffect(() => {
    if (isFind(state)) box.current?.select()
  }, [key, state])
  return box
}

function isFind(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'find' in state
}
