import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { DocumentAdd20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../domain-ui/commands/command-desk.ts'
import { CustomerDocuments } from '../../../domain-ui/customer-documents.tsx'
import { useFileDrop } from '../../../domain-ui/document-drop.ts'
import { usePickDocuments } from '../../../domain-ui/document-mutations.ts'
import { useFilePaste } from '../../../domain-ui/document-paste.ts'
import { useTakeFiles } from '../../../domain-ui/use-take-files.ts'
import { useNotice } from '../../../ui/toasts.tsx'
import { useWizard } from '../wizard-context.ts'

const useStyles = makeStyles({
  add: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  held: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
})

/** The ways to add documents: the button, the whole window as a place to drop on and to paste into, the customer's others. */
export function AddDocuments() {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const { claim } = useWizard()
  const pick = usePickDocuments(claim.id)
  const { mutate: take } = useTakeFiles()
  const notice = useNotice()
  const onFiles = (files: readonly File[]) => {
    if (files.length > 0) take({ claimId: claim.id, files })
    else notice({ intent: 'warning', title: t('dropNothing') })
  }
  useCommand('add-documents', pick.isPending ? null : () => pick.mutate())
  const held = useFileDrop({ onFiles })
  useFilePaste(onFiles)
  return (
    <div className={mergeClasses(styles.add, held && styles.held)}>
      <Button
        appearance="primary"
        icon={<DocumentAdd20Regular />}
        data-field="documents"
        disabledFocusable={pick.isPending}
        onClick={() => pick.mutate()}
      >
        {t('add')}
      </Button>
      <CustomerDocuments claimId={claim.id} />
      <Text>{t(held ? 'drop' : 'addHint')}</Text>
    </div>
  )
}
