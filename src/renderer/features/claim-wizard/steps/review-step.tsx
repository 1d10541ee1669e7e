import { makeStyles, Text } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../shared/domain/problem.ts'
import { ProblemsPanel } from '../../../domain-ui/problems-panel.tsx'
import { ClaimSummary } from '../claim-summary.tsx'
import { ConfirmActivities } from '../fields/confirm-activities.tsx'
import { TextAreaControl } from '../fields/text-control.tsx'
import { FinishClaim } from '../finish-claim.tsx'
import { VerificationStatus } from '../verification-status.tsx'
import { useWizard } from '../wizard-context.ts'

const useStyles = makeStyles({ problems: { outlineStyle: 'none' } })

export function ReviewStep() {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const { claim, problems, goToProblem, touchAll } = useWizard()
  const panel = useRef<HTMLDivElement>(null)
  const onReached = useEffectEvent(touchAll)
  useEffect(() => onReached(), [])
  return (
    <>
      <Text>{t('review.hint')}</Text>
      <VerificationStatus />
      <div ref={panel} tabIndex={-1} className={styles.problems}>
        <ProblemsPanel claim={claim} problems={problems} onGoTo={goToProblem} moreWays={waysToConfirm} />
      </div>
      <ClaimSummary />
      <TextAreaControl name="comment" label={domain('fields.comment')} hint={t('review.commentHint')} />
      <FinishClaim onBlocked={() => panel.current?.focus()} />
    </>
  )
}

/** The one thing that can be settled on the spot. */
function waysToConfirm({ code }: Problem) {
  return code === 'activity-irreversible' && <ConfirmActivities />
}
