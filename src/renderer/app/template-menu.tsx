import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { claimPath } from '../domain-ui/use-open-claim.ts'
import { templateQueries, useNewClaimFromTemplate } from '../ipc/template-queries.ts'

/** Begins a claim with a template; there is none before the first. */
export function TemplateMenu() {
  const { t } = useTranslation('templates')
  const navigate = useNavigate()
  const { data: templates = [] } = useQuery(templateQueries.list())
  const begin = useNewClaimFromTemplate()
  if (templates.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{t('menu')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {templates.map(({ id, name }) => (
            <MenuItem
              key={id}
              disabled={begin.isPending}
              onClick={() => begin.mutate(id, { onSuccess: claim => void navigate(claimPath(claim)) })}
            >
              {name}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => void navigate('/templates')}>{t('manage')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
