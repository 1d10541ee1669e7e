import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { Filter20Regular } from '@fluentui/react-icons'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { solutionAreas } from '../../../shared/domain/claim-content.ts'
import { localStates, serviceStates } from '../../../shared/domain/claim-state.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { useStateText } from '../../domain-ui/state-text.ts'
import type { Narrowing } from './shown-claims.ts'

const dueChoices = [0, 3, 7, 30] as const

interface FilterProps {
  readonly filter: Narrowing
  readonly onChange: (filter: Narrowing) => void
}

/** What the list can be narrowed by; what is chosen stands above it as chips. */
export const FilterMenu = memo(function FilterMenu({ filter, onChange }: FilterProps) {
  const { t } = useTranslation('claims')
  const { t: word } = useTranslation('domain')
  const stateText = useStateText()
  const [isOpen, setOpen] = useState(false)
  useCommand('filter-claims', () => setOpen(true))
  const checked = {
    states: [...(filter.states ?? [])],
    area: filter.solutionArea === undefined ? [] : [filter.solutionArea],
    due: filter.dueWithin === undefined ? [] : [String(filter.dueWithin)],
    unread: filter.unread ? ['unread'] : [],
  }
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      positioning={{ autoSize: 'height' }}
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const [first] = checkedItems
        if (name === 'states')
          onChange(without(filter, 'states', checkedItems.length > 0 && { states: checkedItems }))
        if (name === 'area') {
          const area = solutionAreas.find(known => known === first)
          onChange(without(filter, 'solutionArea', area !== undefined && { solutionArea: area }))
        }
        if (name === 'due')
          onChange(without(filter, 'dueWithin', first !== undefined && { dueWithin: Number(first) }))
        if (name === 'unread') onChange(without(filter, 'unread', first !== undefined && { unread: true }))
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<Filter20Regular />}>{t('filter.title')}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('columns.status')}</MenuGroupHeader>
            {[...localStates, ...serviceStates].map(state => (
              <MenuItemCheckbox key={state} name="states" value={state}>
                {stateText(state)}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{t('columns.solutionArea')}</MenuGroupHeader>
            {solutionAreas.map(area => (
              <MenuItemRadio key={area} name="area" value={area}>
                {word(`solutionAreas.${area}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{t('columns.deadline')}</MenuGroupHeader>
            {dueChoices.map(days => (
              <MenuItemRadio key={days} name="due" value={String(days)}>
                {days === 0 ? t('filter.dueToday') : t('filter.due', { count: days })}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{t('filter.messages')}</MenuGroupHeader>
            <MenuItemCheckbox name="unread" value="unread">
              {t('filter.unread')}
            </MenuItemCheckbox>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
})

/** The filter with one of its parts replaced, or left out. */
export function without(
  filter: Narrowing,
  part: keyof Narrowing,
  instead: Partial<Narrowing> | false = false,
): Narrowing {
  const { [part]: _gone, ...rest } = filter
  return { ...rest, ...(instead === false ? {} : instead) }
}
