import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClaimTemplate } from '../../../shared/ipc/template-procedures.ts'
import { TemplateNameDialog } from '../../domain-ui/template-name-dialog.tsx'
import { claimPath } from '../../domain-ui/use-open-claim.ts'
import {
  useNewClaimFromTemplate,
  useRemoveTemplate,
  useRenameTemplate,
  useRestoreTemplate,
} from '../../ipc/template-queries.ts'
import { useNotice } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Begins a claim with a template; renames and deletes it, which can be undone. */
export function TemplateActions({ template: { id, name } }: { readonly template: ClaimTemplate }) {
  const { t } = useTranslation('templates')
  const styles = useStyles()
  const navigate = useNavigate()
  const notify = useNotice()
  const begin = useNewClaimFromTemplate()
  const rename = useRenameTemplate()
  const remove = useRemoveTemplate()
  const restore = useRestoreTemplate()
  const [isNaming, setNaming] = useState(false)
  const onRemove = async () => {
    // The row is gone from the screen by then: only what is kept here can undo it.
    await remove.mutateAsync(id)
    const action = { label: t('undo'), onAct: () => restore.mutate(id) }
    notify({ intent: 'info', title: t('removed', { name }), action })
  }
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        aria-description={name}
        disabledFocusable={begin.isPending}
        onClick={() => begin.mutate(id, { onSuccess: claim => void navigate(claimPath(claim)) })}
      >
        {t('begin')}
      </Button>
      <Button size="small" aria-description={name} onClick={() => setNaming(true)}>
        {t('rename')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        aria-description={name}
        disabledFocusable={remove.isPending}
        onClick={() => void onRemove()}
      >
        {t('remove')}
      </Button>
      {isNaming && (
        <TemplateNameDialog
          title={t('renameTitle')}
          name={name}
          isPending={rename.isPending}
          onSave={newName => rename.mutate({ id, name: newName }, { onSuccess: () => setNaming(false) })}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  )
}
