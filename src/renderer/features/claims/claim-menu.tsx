import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { Delete20Regular, Open20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { isDeletable } from '../../../shared/domain/life-cycle.ts'
import type { ClaimSummary } from '../../../shared/ipc/claim-procedures.ts'

/** Which row's menu is open, and beside what; the focus goes back there. */
export interface ClaimMenuPlace {
  readonly claim: ClaimSummary
  readonly target: HTMLElement
}

export function ClaimMenu({
  place,
  onClose,
  onOpen,
  onRemove,
}: {
  readonly place: ClaimMenuPlace | undefined
  readonly onClose: () => void
  readonly onOpen: (claim: ClaimSummary) => void
  readonly onRemove: (claim: ClaimSummary) => void
}) {
  const { t } = useTranslation('claims')
  if (place === undefined) return null
  const { claim, target } = place
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target, position: 'below', align: 'end' }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Open20Regular />} onClick={() => onOpen(claim)}>
            {t('open')}
          </MenuItem>
          {isDeletable(claim.state) && (
            <MenuItem icon={<Delete20Regular />} onClick={() => onRemove(claim)}>
              {t('delete')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
