import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Toolbar,
  ToolbarButton,
  tokens,
} from '@fluentui/react-components'
import {
  ArrowExportLtr20Regular,
  ArrowUndo20Regular,
  CheckmarkCircle20Regular,
  Delete20Regular,
  Dismiss20Regular,
  DocumentAdd20Regular,
  PersonTag20Regular,
  Send20Regular,
} from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { tableFormats } from '../../../shared/claim-table/table-format.ts'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { useExportClaims } from '../../domain-ui/export-claims-button.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { WantedAction } from './bulk-dialogs.tsx'

const useStyles = makeStyles({
  bar: {
    flexWrap: 'wrap',
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  count: { marginRight: tokens.spacingHorizontalS },
  // Seven of them are to stand in one row of a window of usual width.
  action: { paddingInline: tokens.spacingHorizontalSNudge, fontWeight: tokens.fontWeightRegular },
})

const actions = [
  { action: 'mark-ready', icon: <CheckmarkCircle20Regular /> },
  { action: 'submit', icon: <Send20Regular /> },
  { action: 'take-back', icon: <ArrowUndo20Regular /> },
  { action: 'set-mpn-id', icon: <PersonTag20Regular /> },
  { action: 'attach-document', icon: <DocumentAdd20Regular /> },
  { action: 'remove', icon: <Delete20Regular /> },
] as const satisfies readonly { action: WantedAction; icon: unknown }[]

/** How many are selected, and what can be done to all of them. */
export function SelectionBar({
  ids,
  onAct,
  onClear,
}: {
  readonly ids: ReadonlySet<ClaimId>
  readonly onAct: (action: WantedAction) => void
  readonly onClear: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const { t: tables } = useTranslation('imports')
  const { save } = useExportClaims()
  const count = ids.size
  const format = useFormat()
  useCommand('mark-ready', () => onAct('mark-ready'))
  useCommand('submit-claim', () => onAct('submit'))
  useCommand('take-back', () => onAct('take-back'))
  useCommand('change-mpn-id', () => onAct('set-mpn-id'))
  useCommand('add-documents', () => onAct('attach-document'))
  useCommand('remove-claim', () => onAct('remove'))
  return (
    <Toolbar className={styles.bar} aria-label={t('actionsOn', { count })}>
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={t('select.none')}
        title={t('select.none')}
        onClick={onClear}
      />
      <Text weight="semibold" className={styles.count} role="status">
        {t('select.count', { count, shown: format.number(count) })}
      </Text>
      {actions.map(({ action, icon }) => (
        <ToolbarButton key={action} className={styles.action} icon={icon} onClick={() => onAct(action)}>
          {t(`bulk.actions.${action}`)}
        </ToolbarButton>
      ))}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton className={styles.action} icon={<ArrowExportLtr20Regular />}>
            {tables('export.start')}
          </ToolbarButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {tableFormats.map(format => (
              <MenuItem key={format} onClick={() => save({ selected: [...ids] }, format)}>
                {tables(`formats.${format}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </Toolbar>
  )
}
