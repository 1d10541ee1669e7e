import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isEditable } from '../../../shared/domain/life-cycle.ts'
import { hasBlocker } from '../../../shared/domain/problem.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { ResubmitClaimDialog } from '../../domain-ui/resubmit-claim-dialog.tsx'
import { SubmitClaimDialog } from '../../domain-ui/submit-claim-dialog.tsx'
import { useMarkReady } from '../../ipc/claim-mutations.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { useNotice } from '../../ui/toasts.tsx'
import { useWizard } from './wizard-context.ts'

const useStyles = makeStyles({
  finish: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** Ready first, which is checked and sends nothing; then Submit. */
export function FinishClaim({ onBlocked }: { readonly onBlocked: () => void }) {
  const { claim } = useWizard()
  return isEditable(claim.state) ? (
    <SubmitClaim onBlocked={onBlocked} />
  ) : (
    <ResubmitClaim onBlocked={onBlocked} />
  )
}

/** What the reviewer asked about, once more: checked as at first, then in the place of what the service has. */
function ResubmitClaim({ onBlocked }: { readonly onBlocked: () => void }) {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const navigate = useNavigate()
  const { claim, problems } = useWizard()
  const whenWhole = useWhenWhole(onBlocked)
  const [asking, setAsking] = useState(false)
  const blockers = problems.filter(({ severity }) => severity === 'blocker').length
  const resubmit = () => void whenWhole(() => setAsking(true))
  useCommand('submit-claim', resubmit)
  return (
    <div className={styles.finish}>
      <Button appearance="primary" onClick={resubmit}>
        {t('review.resubmit')}
      </Button>
      <Text>{blockers === 0 ? t('review.canBeResubmitted') : t('review.notReady', { count: blockers })}</Text>
      <ResubmitClaimDialog
        claim={claim}
        open={asking}
        onClose={() => setAsking(false)}
        onResubmitted={() => void navigate(`/claims/${claim.id}`)}
      />
    </div>
  )
}

function SubmitClaim({ onBlocked }: { readonly onBlocked: () => void }) {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const navigate = useNavigate()
  const { claim, problems, flush } = useWizard()
  const whenWhole = useWhenWhole(onBlocked)
  const markReady = useMarkReady()
  const [asking, setAsking] = useState(false)
  const blockers = problems.filter(({ severity }) => severity === 'blocker').length
  const isReady = claim.state === 'ready'
  const makeReady = () => void whenWhole(() => markReady.mutate(claim.id))
  const submit = () => void flush().then(setAsking)
  useCommand('mark-ready', isReady ? null : makeReady)
  useCommand('submit-claim', isReady ? submit : null)

  if (!isReady) {
    return (
      <div className={styles.finish}>
        <Button appearance="primary" onClick={makeReady}>
          {t('review.markReady')}
        </Button>
        <Text>{blockers === 0 ? t('review.canBeReady') : t('review.notReady', { count: blockers })}</Text>
      </div>
    )
  }
  return (
    <div className={styles.finish}>
      <Button appearance="primary" onClick={submit}>
        {t('review.submit')}
      </Button>
      <Text>{t('review.isReady')}</Text>
      <SubmitClaimDialog
        claim={claim}
        open={asking}
        onClose={() => setAsking(false)}
        onSubmitted={() => void navigate(`/claims/${claim.id}`)}
      />
    </div>
  )
}

/** Saves, checks what was saved, and goes on, or leads to what stands against it. */
function useWhenWhole(onBlocked: () => void): (goOn: () => void) => Promise<void> {
  const { t } = useTranslation('wizard')
  const { claim, flush } = useWizard()
  const client = useQueryClient()
  const notice = useNotice()
  return async goOn => {
    if (!(await flush())) {
      notice({ intent: 'error', title: t('review.notSaved') })
      return
    }
    const found = await client.fetchQuery({ ...claimQueries.problems(claim.id), staleTime: 0 })
    if (hasBlocker(found)) onBlocked()
    else goOn()
  }
}
