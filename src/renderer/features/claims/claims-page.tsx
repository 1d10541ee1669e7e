import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import {
  type ClaimFilter,
  type ClaimGroupKey,
  type ClaimSort,
  claimGroupKeys,
} from '../../../shared/ipc/claim-list.ts'
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
import { type Narrowing, shownClaims } from './shown-claims.ts'
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
  const { search, narrowing } = shown
  const filter = useMemo(() => ({ search, ...narrowing }), [narrowing, search])
  const groupBy = layout.layout.groupBy ?? null
  const sort = useMemo(() => sortOf(shown.sort, groupBy), [shown.sort, groupBy])
  const searchFor = (wanted: string) => setShown(now => ({ ...now, search: wanted }))
  // These stay the same while one types, and what they are given to is not drawn anew.
  const narrow = useCallback(
    (wanted: Narrowing) => setShown(now => ({ ...now, narrowing: wanted })),
    [setShown],
  )
  const showView = useCallback(
    (view: ClaimFilter, sort: ClaimSort, grouped?: ClaimGroupKey | null) => {
      if (grouped !== undefined && grouped !== groupBy) layout.setGroupBy(grouped)
      const { search, ...narrowing } = view
      setShown({ search, narrowing, sort })
    },
    [groupBy, layout, setShown],
  )
  const sortBy = useCallback(
    (wanted: ClaimSort) => {
      // What is in groups is sorted by them: another order is another grouping, or none.
      if (groupBy !== null && wanted.by !== groupBy)
        layout.setGroupBy(claimGroupKeys.find(key => key === wanted.by) ?? null)
      setShown(now => ({ ...now, sort: wanted }))
    },
    [groupBy, layout, setShown],
  )

  return (
    <Page
      title={t('title')}
      actions={
        <>
          <SearchField input={searchBox} search={search} onSearch={searchFor} />
          <FilterMenu filter={narrowing} onChange={narrow} />
          <ColumnsMenu layout={layout} />
          <ImportClaimsButton />
          <ExportClaimsButton shown={{ ...filter, sort }} />
        </>
      }
    >
      <div className={styles.content}>
        <ViewsBar filter={filter} sort={shown.sort} groupBy={groupBy} onShow={showView} />
        <FilterChips filter={narrowing} onChange={narrow} />
        <HelpFound search={search} />
        <ClaimResults
          filter={filter}
          sort={sort}
          groupBy={groupBy}
          layout={layout}
          onSort={sortBy}
          onClear={() => setShown(now => ({ ...now, search: '', narrowing: {} }))}
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
