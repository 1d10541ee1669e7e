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
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { useChoosePolicy } from '../../ipc/app-mutations.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { problemOf } from '../../ipc/ask.ts'
import { useNotice } from '../../ui/toasts.tsx'
import { PolicyImpacts } from './policy-impacts.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Says what another policy would change in the open claims, and puts it in force when the user wants that. */
export function PolicyDialog({
  policyId,
  onClose,
}: {
  readonly policyId: string
  readonly onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('policy')
  const notify = useNotice()
  const preview = useQuery(appQueries.policyPreview(policyId))
  const choose = useChoosePolicy()
  const error = choose.error ?? preview.error

  const confirm = () =>
    choose.mutate(policyId, {
      onSuccess: () => {
        onClose()
        notify({ intent: 'success', title: t('changed', { policy: policyId }) })
      },
    })

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('dialog.title', { policy: policyId })}</DialogTitle>
          <DialogContent className={styles.content}>
            {preview.isPending && <Spinner label={t('dialog.checking')} />}
            {preview.data && <PolicyImpacts impacts={preview.data} />}
            <Body1>{t('dialog.sentStay')}</Body1>
            {error && <ProblemMessage problem={problemOf(error)} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={!preview.data || choose.isPending} onClick={confirm}>
              {t('dialog.confirm')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('dialog.cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
