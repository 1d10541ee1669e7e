import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ColumnTriple20Regular } from '@fluentui/react-icons'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { claimGroupKeys } from '../../../shared/ipc/claim-list.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { claimColumns, fixedColumn, isClaimColumn } from './claim-columns.ts'
import type { ListLayoutState } from './use-list-layout.ts'

/** What the list is grouped by, and which columns are shown in which order: Alt with an arrow moves the one in the focus. */
export const ColumnsMenu = memo(function ColumnsMenu({ layout }: { readonly layout: ListLayoutState }) {
  const { t } = useTranslation('claims')
  const [isOpen, setOpen] = useState(false)
  useCommand('arrange-list', () => setOpen(true))
  const shown = claimColumns.filter(column => !layout.layout.hidden.includes(column))
  const ordered = layout.table
    .getAllLeafColumns()
    .map(({ id }) => id)
    .filter(isClaimColumn)
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      positioning={{ autoSize: 'height' }}
      checkedValues={{ shown, group: [layout.layout.groupBy ?? ''] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'group') {
          layout.setGroupBy(claimGroupKeys.find(key => key === checkedItems[0]) ?? null)
          return
        }
        const changed = claimColumns.find(column => shown.includes(column) !== checkedItems.includes(column))
        if (changed) layout.setShown(changed, checkedItems.includes(changed))
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={<ColumnTriple20Regular />}
          aria-label={t('columns.choose')}
          title={t('columns.choose')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('group.by')}</MenuGroupHeader>
            <MenuItemRadio name="group" value="">
              {t('group.none')}
            </MenuItemRadio>
            {claimGroupKeys.map(key => (
              <MenuItemRadio key={key} name="group" value={key}>
                {t(`columns.${key}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          {ordered.map(column => (
            <MenuItemCheckbox
              key={column}
              name="shown"
              value={column}
              disabled={column === fixedColumn}
              onKeyDown={event => {
                if (!event.altKey) return
                if (event.key === 'ArrowUp') layout.move(column, -1)
                if (event.key === 'ArrowDown') layout.move(column, 1)
              }}
            >
              {t(`columns.${column}`)}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItem onClick={layout.reset}>{t('columns.reset')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
})
