import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { CopyRegular, DocumentSaveRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Claim } from '../../shared/domain/claim.ts'
import { useCloneClaim } from '../ipc/claim-mutations.ts'
import { useSaveAsTemplate } from '../ipc/template-queries.ts'
import { useNotice } from '../ui/toasts.tsx'
import { useCommand } from './commands/command-desk.ts'
import { TemplateNameDialog } from './template-name-dialog.tsx'
import { claimPath } from './use-open-claim.ts'

/** What a claim is good for besides itself: a copy of it, and a template of what it has in common with others. */
export function ClaimReuse({
  claim: { id, content },
  saved = async () => true,
}: {
  readonly claim: Claim
  /** Saves what is on screen first. */
  readonly saved?: () => Promise<unknown>
}) {
  const { t } = useTranslation('templates')
  const navigate = useNavigate()
  const notify = useNotice()
  const clone = useCloneClaim()
  const save = useSaveAsTemplate()
  const [isNaming, setNaming] = useState(false)
  const copy = async () => {
    await saved()
    clone.mutate(id, { onSuccess: claim => void navigate(claimPath(claim)) })
  }
  useCommand('copy-claim', clone.isPending ? null : () => void copy())
  useCommand('save-as-template', () => setNaming(true))
  const keep = async (name: string) => {
    await saved()
    save.mutate(
      { claimId: id, name },
      {
        onSuccess: template => {
          setNaming(false)
          notify({ intent: 'success', title: t('saved', { name: template.name }) })
        },
      },
    )
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{t('reuse')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<CopyRegular />} onClick={() => void copy()}>
              {t('copy')}
            </MenuItem>
            <MenuItem icon={<DocumentSaveRegular />} onClick={() => setNaming(true)}>
              {t('saveAs')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isNaming && (
        <TemplateNameDialog
          title={t('saveAsTitle')}
          name={content.claimName}
          isPending={save.isPending}
          onSave={name => void keep(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}
