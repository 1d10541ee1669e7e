import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type {
  BulkAction,
  ClaimFilter,
  ClaimGroupKey,
  ClaimSort,
  ClaimSummary,
} from '../../../shared/ipc/claim-list.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { useOpenClaim } from '../../domain-ui/use-open-claim.ts'
import { useRemoveClaimWithUndo } from '../../domain-ui/use-remove-claim-with-undo.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { asksFirst, BulkDialog, type WantedAction } from './bulk-dialogs.tsx'
import { BulkResultsDialog } from './bulk-results-dialog.tsx'
import { ClaimMenu, type ClaimMenuPlace } from './claim-menu.tsx'
import { ClaimsGrid } from './claims-grid.tsx'
import { NoClaims } from './no-claims.tsx'
import { NoMatch } from './no-match.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useBulk } from './use-bulk.ts'
import { useClaimGroups } from './use-claim-groups.ts'
import { useClaimWindow } from './use-claim-window.ts'
import type { ListLayoutState } from './use-list-layout.ts'
import { useRowDrop } from './use-row-drop.ts'
import { useSelection } from './use-selection.ts'

const useStyles = makeStyles({ foot: { color: tokens.colorNeutralForeground2 } })

interface ResultsProps {
  readonly filter: ClaimFilter
  readonly sort: ClaimSort
  readonly groupBy: ClaimGroupKey | null
  readonly layout: ListLayoutState
  readonly onSort: (sort: ClaimSort) => void
  readonly onClear: () => void
}

/** The claims that match, with what can be done to one or to many of them. */
export function ClaimResults({ filter, sort, groupBy, layout, onSort, onClear }: ResultsProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const format = useFormat()
  const open = useOpenClaim()
  const removeWithUndo = useRemoveClaimWithUndo()
  const { query, total, isNear, rowAt, show, idsBetween, idsQuery } = useClaimWindow(filter, sort)
  const rows = useClaimGroups(filter, sort, layout.layout, total)
  const selection = useSelection(idsBetween, total, filter)
  const bulk = useBulk()
  const [menu, setMenu] = useState<ClaimMenuPlace | undefined>(undefined)
  const [asked, setAsked] = useState<{ action: WantedAction; ids: readonly ClaimId[] } | undefined>(undefined)
  const grid = useRef<HTMLDivElement>(null)
  useRowDrop(grid, query.data?.claims ?? [])

  const nameOf = (id: ClaimId) => query.data?.claims.find(claim => claim.id === id)?.customerName ?? ''
  const start = (action: BulkAction, ids: readonly ClaimId[]) => {
    if (action.kind === 'remove') selection.clear()
    void bulk.start(action, ids)
  }
  const want = (action: WantedAction, ids: readonly ClaimId[]) => {
    const [id] = ids
    if (action === 'remove' && ids.length === 1 && id) void removeWithUndo(id, nameOf(id), selection.clear)
    else if (asksFirst(action)) setAsked({ action, ids })
    else if (action !== 'set-mpn-id' && action !== 'attach-document') start({ kind: action }, ids)
  }
  /** A row that is selected stands for all that are. */
  const actedOn = (claim: ClaimSummary) => (selection.ids.has(claim.id) ? [...selection.ids] : [claim.id])

  return (
    <Loaded query={query}>
      {() =>
        total === 0 ? (
          isEverything(filter) ? (
            <NoClaims />
          ) : (
            <NoMatch search={filter.search} onClear={onClear} />
          )
        ) : (
          <>
            {selection.ids.size > 0 && (
              <SelectionBar
                ids={selection.ids}
                onAct={action => want(action, [...selection.ids])}
                onClear={selection.clear}
              />
            )}
            {isNear && <Caption1 role="status">{t('nearIds', { search: filter.search })}</Caption1>}
            <ClaimsGrid
              grid={grid}
              total={total}
              groupBy={groupBy}
              rows={rows}
              onFold={layout.fold}
              idsQuery={idsQuery}
              rowAt={rowAt}
              show={show}
              layout={layout}
              sort={sort}
              onSort={onSort}
              selection={selection}
              onOpen={open}
              onDelete={claim => want('remove', actedOn(claim))}
              onMenu={(claim, target) => setMenu({ claim, target, count: actedOn(claim).length })}
            />
            <Caption1 className={styles.foot}>
              {t('count', { count: total, shown: format.number(total) })}
            </Caption1>
            <ClaimMenu
              place={menu}
              onClose={() => {
                menu?.target.focus()
                setMenu(undefined)
              }}
              onOpen={open}
              onAct={action => menu && want(action, actedOn(menu.claim))}
            />
            {asked && (
              <BulkDialog
                action={asked.action}
                count={asked.ids.length}
                onClose={() => {
                  setAsked(undefined)
                  if (asked.action === 'attach-document') bulk.leaveDocument()
                }}
                onAct={action => {
                  setAsked(undefined)
                  start(action, asked.ids)
                }}
              />
            )}
            <BulkResultsDialog run={bulk.run} onStop={bulk.stop} onClose={bulk.close} />
          </>
        )
      }
    </Loaded>
  )
}

function isEverything({ search, ...filter }: ClaimFilter): boolean {
  return search === '' && Object.keys(filter).length === 0
}
