import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { DocumentAdd20Regular } from '@fluentui/react-icons'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { claimItems } from '../../../../shared/domain/claim-items.ts'
import { itemName } from '../../../../shared/domain/policy/item-name.ts'
import { useFileDrop } from '../../../domain-ui/document-drop.ts'
import { DocumentIngests } from '../../../domain-ui/document-ingests.tsx'
import { DocumentList } from '../../../domain-ui/document-list.tsx'
import { useAddDocuments } from '../../../domain-ui/document-mutations.ts'
import { useNotice } from '../../../ui/toasts.tsx'
import { SendBackChecklist } from '../send-back-checklist.tsx'
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

export function DocumentsStep() {
  const { claim, problems, isShown, touch } = useWizard()
  return (
    <>
      <SendBackChecklist />
      <AddDocuments />
      <DocumentIngests claimId={claim.id} />
      <DocumentList
        claimId={claim.id}
        documents={claim.documents}
        items={useCoverableItems()}
        problems={problems.filter(({ path }) => path !== undefined && isShown(path))}
        onLeave={touch}
      />
    </>
  )
}

/** The products and workloads on screen, by name; those without a name yet cannot be covered. */
function useCoverableItems() {
  const { policy } = useWizard()
  const { getValues } = useFormContext<ClaimContent>()
  const [solutionArea, products, workloads] = useWatch<
    ClaimContent,
    ['solutionArea', 'products', 'workloads']
  >({ name: ['solutionArea', 'products', 'workloads'] })
  return claimItems({ ...getValues(), solutionArea, products, workloads })
    .filter(({ code }) => code !== '')
    .map(({ key, code }) => ({ key, name: itemName(code, policy) }))
}

/** The button, and the whole window as a place to drop files on. */
function AddDocuments() {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const { claim } = useWizard()
  const add = useAddDocuments(claim.id)
  const notice = useNotice()
  const held = useFileDrop(files => {
    const paths = files.map(file => window.claimdesk.pathOfFile(file)).filter(path => path !== '')
    if (paths.length > 0) add.mutate(paths)
    // Pictures dragged out of a web page are files without a place.
    if (paths.length < files.length || files.length === 0)
      notice({ intent: 'warning', title: t('dropNothing') })
  })
  return (
    <div className={mergeClasses(styles.add, held && styles.held)}>
      <Button
        appearance="primary"
        icon={<DocumentAdd20Regular />}
        data-field="documents"
        disabledFocusable={add.isPending}
        onClick={() => add.mutate('pick')}
      >
        {t('add')}
      </Button>
      <Text>{t(held ? 'drop' : 'addHint')}</Text>
    </div>
  )
}
