import { Button } from '@fluentui/react-components'
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { useNewClaim } from '../../domain-ui/use-new-claim.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

/** The list before the first claim: what to do first. */
export function NoClaims() {
  const { t } = useTranslation('claims')
  const newClaim = useNewClaim()
  return (
    <EmptyState icon={<ClipboardTaskListLtrRegular />} title={t('empty.title')} body={t('empty.body')}>
      <Button appearance="primary" disabledFocusable={newClaim.isPending} onClick={newClaim.start}>
        {t('empty.start')}
      </Button>
    </EmptyState>
  )
}
