import {
  Button,
  makeStyles,
  Text,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  tokens,
} from '@fluentui/react-components'
import {
  ArrowUndo20Regular,
  CheckmarkCircle20Regular,
  Delete20Regular,
  Dismiss20Regular,
  PersonTag20Regular,
  Send20Regular,
} from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { WantedAction } from './bulk-dialogs.tsx'

const useStyles = makeStyles({
  bar: {
    flexWrap: 'wrap',
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  count: { marginRight: tokens.spacingHorizontalM },
})

const actions = [
  { action: 'mark-ready', icon: <CheckmarkCircle20Regular /> },
  { action: 'submit', icon: <Send20Regular /> },
  { action: 'take-back', icon: <ArrowUndo20Regular /> },
  { action: 'set-mpn-id', icon: <PersonTag20Regular /> },
  { action: 'remove', icon: <Delete20Regular /> },
] as const satisfies readonly { action: WantedAction; icon: unknown }[]

/** How many are selected, and what can be done to all of them. */
export function SelectionBar({
  count,
  onAct,
  onClear,
}: {
  readonly count: number
  readonly onAct: (action: WantedAction) => void
  readonly onClear: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  return (
    <Toolbar className={styles.bar} aria-label={t('actionsOn', { count })}>
      <Text weight="semibold" className={styles.count} role="status">
        {t('select.count', { count })}
      </Text>
      {actions.map(({ action, icon }) => (
        <ToolbarButton key={action} icon={icon} onClick={() => onAct(action)}>
          {t(`bulk.actions.${action}`)}
        </ToolbarButton>
      ))}
      <ToolbarDivider />
      <Button appearance="subtle" icon={<Dismiss20Regular />} onClick={onClear}>
        {t('select.none')}
      </Button>
    </Toolbar>
  )
}
