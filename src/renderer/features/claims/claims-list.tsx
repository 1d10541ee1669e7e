import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDeletable } from '../../../shared/domain/life-cycle.ts'
import type { ClaimSummary } from '../../../shared/ipc/claim-procedures.ts'
import { useOpenClaim } from '../../domain-ui/use-open-claim.ts'
import { useRemoveClaimWithUndo } from '../../domain-ui/use-remove-claim-with-undo.ts'
import { ClaimMenu, type ClaimMenuPlace } from './claim-menu.tsx'
import { ClaimsGrid } from './claims-grid.tsx'
import { useRowDrop } from './use-row-drop.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    color: tokens.colorNeutralForeground2,
  },
})

/** Rows with what can be done with one; the menu is one for all, since hundreds of them would be slow to draw. */
export function ClaimsList({
  claims,
  total,
  onShowMore,
}: {
  readonly claims: readonly ClaimSummary[]
  /** How many there are, shown or not. */
  readonly total: number
  readonly onShowMore: (() => void) | undefined
}) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const open = useOpenClaim()
  const removeWithUndo = useRemoveClaimWithUndo()
  const [menu, setMenu] = useState<ClaimMenuPlace | undefined>(undefined)
  const list = useRef<HTMLDivElement>(null)
  useRowDrop(list, claims)

  const remove = useCallback(
    (claim: ClaimSummary) => {
      if (!isDeletable(claim.state)) return
      const place = claims.indexOf(claim)
      const next = claims[place + 1] ?? claims[place - 1]
      removeWithUndo(claim.id, claim.customerName, () => {
        // The row with the focus goes: the keyboard goes on from its neighbour.
        list.current?.querySelector<HTMLElement>(`[data-claim="${next?.id}"]`)?.focus()
      })
    },
    [claims, removeWithUndo],
  )
  const closeMenu = () => {
    menu?.target.focus()
    setMenu(undefined)
  }

  return (
    <div ref={list}>
      <ClaimsGrid claims={claims} onOpen={open} onRemove={remove} onMenu={setMenu} />
      <ClaimMenu place={menu} onClose={closeMenu} onOpen={open} onRemove={remove} />
      <div className={styles.foot}>
        <Caption1>{t('count', { count: total })}</Caption1>
        {onShowMore && <Button onClick={onShowMore}>{t('showMore')}</Button>}
      </div>
    </div>
  )
}
