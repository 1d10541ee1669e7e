import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import {
  ArrowUndo20Regular,
  CheckmarkCircle20Regular,
  Delete20Regular,
  DocumentAdd20Regular,
  Open20Regular,
  PersonTag20Regular,
  Send20Regular,
} from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { isDeletable, isEditable } from '../../../shared/domain/life-cycle.ts'
import type { ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import type { WantedAction } from './bulk-dialogs.tsx'

/** Which row's menu is open, and beside what; the focus goes back there. */
export interface ClaimMenuPlace {
  readonly claim: ClaimSummary
  readonly target: HTMLElement
  /** How many it acts on: the row's own claim, or all that are selected with it. */
  readonly count: number
}

/** What can be done to the row, or to all that are selected with it. */
export function ClaimMenu({
  place,
  onClose,
  onOpen,
  onAct,
}: {
  readonly place: ClaimMenuPlace | undefined
  readonly onClose: () => void
  readonly onOpen: (claim: ClaimSummary) => void
  readonly onAct: (action: WantedAction) => void
}) {
  const { t } = useTranslation('claims')
  if (place === undefined) return null
  const { claim, target, count } = place
  const isMany = count > 1
  const { state } = claim
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target, position: 'below', align: 'start', offset: { mainAxis: 0, crossAxis: 44 } }}
    >
      <MenuPopover>
        <MenuList aria-label={t('actionsOn', { count })}>
          {!isMany && (
            <MenuItem icon={<Open20Regular />} onClick={() => onOpen(claim)}>
              {t('open')}
            </MenuItem>
          )}
          {(isMany || state === 'draft') && (
            <MenuItem icon={<CheckmarkCircle20Regular />} onClick={() => onAct('mark-ready')}>
              {t('bulk.actions.mark-ready')}
            </MenuItem>
          )}
          {(isMany || isEditable(state)) && (
            <MenuItem icon={<Send20Regular />} onClick={() => onAct('submit')}>
              {t('bulk.actions.submit')}
            </MenuItem>
          )}
          {(isMany || state === 'queued') && (
            <MenuItem icon={<ArrowUndo20Regular />} onClick={() => onAct('take-back')}>
              {t('bulk.actions.take-back')}
            </MenuItem>
          )}
          {(isMany || isEditable(state)) && (
            <MenuItem icon={<PersonTag20Regular />} onClick={() => onAct('set-mpn-id')}>
              {t('bulk.actions.set-mpn-id')}
            </MenuItem>
          )}
          {isMany && (
            <MenuItem icon={<DocumentAdd20Regular />} onClick={() => onAct('attach-document')}>
              {t('bulk.actions.attach-document')}
            </MenuItem>
          )}
          {(isMany || isDeletable(state)) && (
            <>
              <MenuDivider />
              <MenuItem icon={<Delete20Regular />} onClick={() => onAct('remove')}>
                {t('bulk.actions.remove')}
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
