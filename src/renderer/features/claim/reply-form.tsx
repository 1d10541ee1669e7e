import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { mayReply } from '../../../shared/domain/life-cycle.ts'
import type { Reply } from '../../../shared/ipc/conversation-procedures.ts'
import { MessageForm } from './message-form.tsx'

const useStyles = makeStyles({ form: { marginTop: tokens.spacingVerticalL } })

interface ReplyFormProps {
  readonly claim: Claim
  /** What was being written when the page was last here. */
  readonly draft: Reply | null
}

/** Writes to the reviewer, where one can. */
export function ReplyForm({ claim: { id, state, receipt }, draft }: ReplyFormProps) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  if (!mayReply(state))
    return <Body1>{t(receipt === null ? 'conversation.notYet' : 'conversation.final')}</Body1>
  return (
    <div className={styles.form}>
      <MessageForm
        claimId={id}
        kind="reply"
        draft={draft}
        texts={{
          label: t('conversation.reply'),
          hint: t('conversation.replyHint'),
          send: t('conversation.send'),
        }}
      />
    </div>
  )
}
