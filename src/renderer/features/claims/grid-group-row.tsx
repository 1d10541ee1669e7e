import { Checkbox, CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useRowStyles } from './grid-row.tsx'
import type { PlacedGroup } from './grouped-rows.ts'
import type { IdsQuery } from './use-claim-window.ts'
import { useGroupChoice } from './use-group-choice.ts'

const useStyles = makeStyles({
  row: { backgroundColor: tokens.colorNeutralBackground2 },
  title: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    gap: tokens.spacingHorizontalS,
    // In sight however far the columns are scrolled.
    position: 'sticky',
    left: tokens.spacingHorizontalS,
  },
  name: { maxWidth: '480px' },
})

interface GroupRowProps {
  readonly group: PlacedGroup
  readonly name: string
  readonly columns: number
  readonly style: CSSProperties
  readonly isActive: boolean
  /** What is chosen of the list. */
  readonly chosen: ReadonlySet<ClaimId>
  readonly idsQuery: IdsQuery
  readonly onFold: (group: PlacedGroup) => void
  readonly onCheck: (group: PlacedGroup) => void
}

/** The title of a group: its name, how many claims it has, and a way to fold it. */
export function GroupRow({ group, name, columns, style, isActive, chosen, idsQuery, ...on }: GroupRowProps) {
  const styles = useStyles()
  const row = useRowStyles()
  const { t } = useTranslation('claims')
  const format = useFormat()
  const { count, isFolded, place } = group
  const choice = useGroupChoice(group, chosen, idsQuery)
  const isSelected = choice === true
  const title = t('group.title', { name, count, shown: format.number(count) })
  return (
    <div
      role="row"
      tabIndex={isActive ? 0 : -1}
      aria-level={1}
      aria-rowindex={place + 2}
      aria-expanded={!isFolded}
      aria-selected={isSelected}
      aria-label={title}
      data-place={place}
      className={mergeClasses(row.row, styles.row, isSelected && row.selected)}
      style={style}
      onClick={() => on.onFold(group)}
    >
      <div role="gridcell" className={row.check}>
        <Checkbox
          input={{ tabIndex: -1, 'aria-label': t('group.select', { name }) }}
          checked={choice}
          onClick={event => {
            event.stopPropagation()
            if (event.target instanceof HTMLInputElement) on.onCheck(group)
          }}
          onChange={() => undefined}
        />
      </div>
      <div role="gridcell" aria-colspan={columns} className={styles.title}>
        {isFolded ? <ChevronRight20Regular /> : <ChevronDown20Regular />}
        <Text weight="semibold" truncate wrap={false} className={styles.name}>
          {name}
        </Text>
        <CounterBadge count={count} overflowCount={9_999_999} color="informative" appearance="filled" />
      </div>
    </div>
  )
}
