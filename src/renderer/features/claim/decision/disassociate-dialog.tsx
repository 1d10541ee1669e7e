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
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../../shared/domain/claim.ts'
import type { Reply } from '../../../../shared/ipc/conversation-procedures.ts'
import { ProblemMessage } from '../../../domain-ui/problem-message.tsx'
import { problemOf } from '../../../ipc/ask.ts'
import { useSaveReply, useSendReply } from '../../../ipc/conversation-mutations.ts'
import { TextAreaField } from '../../../ui/field.tsx'

// As in the contract: the service takes no more.
const longestReason = 2_000

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

interface DisassociateDialogProps {
  readonly claim: Claim
  /** What was written before, and came back or was taken back. */
  readonly draft: Reply | null
  readonly onClose: () => void
}

/** Asks for the reason, says that it is final, then lets it wait to be sent. */
export function DisassociateDialog({ claim, draft, onClose }: DisassociateDialogProps) {
  const styles = useStyles()
  const { t } = useTranslation('decision')
  const { t: word } = useTranslation('claim')
  const { id, content } = claim
  const [reason, setReason] = useState(draft?.text ?? '')
  const save = useSaveReply(id, 'disassociation')
  const send = useSendReply(id, 'disassociation')
  const failed = save.error ?? send.error
  const onConfirm = () =>
    save.mutate(reason, { onSuccess: () => send.mutate(undefined, { onSuccess: onClose }) })
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open: stays }) => !stays && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('disassociate.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>
              {t('disassociate.body', { customer: content.customer.name.trim() || word('unnamedCustomer') })}
            </Body1>
            <TextAreaField
              label={t('disassociate.reason')}
              hint={t('disassociate.reasonHint')}
              required
              rows={3}
              maxLength={longestReason}
              value={reason}
              onChange={(_, { value }) => setReason(value)}
            />
            {failed && <ProblemMessage problem={problemOf(failed)} />}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={reason.trim() === '' || save.isPending || send.isPending}
              onClick={onConfirm}
            >
              {t('disassociate.confirm')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('disassociate.cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
