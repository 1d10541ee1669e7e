import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../shared/domain/claim.ts'
import { problemOf } from '../ipc/ask.ts'
import { useResubmitClaim } from '../ipc/claim-mutations.ts'
import { ProblemMessage } from './problem-message.tsx'
import { UnsentChanges, useUnsentChanges } from './unsent-changes.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Shows what is changed, asks once more, then puts the claim in the outbox in the place of what the service has. */
export function ResubmitClaimDialog({
  claim,
  open,
  onClose,
  onResubmitted,
}: {
  readonly claim: Claim
  readonly open: boolean
  readonly onClose: () => void
  readonly onResubmitted: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const resubmit = useResubmitClaim()
  const changes = useUnsentChanges(claim.id) ?? []
  const close = () => {
    resubmit.reset()
    onClose()
  }
  const send = () =>
    resubmit.mutate(claim.id, {
      onSuccess: () => {
        close()
        onResubmitted()
      },
    })
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('resubmit.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{t('resubmit.body')}</Body1>
            <UnsentChanges found={changes} />
            {resubmit.error && <ProblemMessage problem={problemOf(resubmit.error)} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={resubmit.isPending} onClick={send}>
              {t('resubmit.resubmit')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('resubmit.cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
