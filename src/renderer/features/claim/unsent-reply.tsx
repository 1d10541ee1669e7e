import { Badge, Body1, Body1Strong, Button, Caption1, mergeClasses } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { Reply } from '../../../shared/ipc/conversation-procedures.ts'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { useChangeReply, useWithdrawReply } from '../../ipc/conversation-mutations.ts'
import { MessageDocuments } from './message-documents.tsx'
import { useMessageStyles } from './message-styles.ts'

interface UnsentReplyProps {
  readonly claimId: ClaimId
  readonly reply: Reply
  /** Instead of who says it. */
  readonly title?: string | undefined
  /** It is being written again. */
  readonly onTakenBack?: () => void
}

/** A message that the service does not have yet: visibly so, and the user's to change until its sending begins. */
export function UnsentReply({ claimId, reply, title, onTakenBack = () => undefined }: UnsentReplyProps) {
  const styles = useMessageStyles()
  const { t } = useTranslation('claim')
  const texts = useProblemTexts()
  const change = useChangeReply(claimId)
  const withdraw = useWithdrawReply(claimId)
  const { id, state, text, documents, problem, mayBeChanged } = reply
  const isBusy = change.isPending || withdraw.isPending
  return (
    <li className={mergeClasses(styles.message, styles.unsent, title !== undefined && styles.alone)}>
      <div className={styles.head}>
        <Body1Strong>{title ?? t('conversation.you')}</Body1Strong>
        <Badge color="informative" appearance="tint">
          {t(state === 'sending' ? 'conversation.states.sending' : 'conversation.states.waiting')}
        </Badge>
      </div>
      <Body1 className={styles.text}>{text}</Body1>
      <MessageDocuments claimId={claimId} documents={documents} isOurs />
      <Caption1>{problem === null ? t('conversation.queued') : texts.title(problem)}</Caption1>
      {mayBeChanged && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => change.mutate(id, { onSuccess: onTakenBack })}
          >
            {t('conversation.change')}
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={() => withdraw.mutate(id)}>
            {t('conversation.withdraw')}
          </Button>
        </div>
      )}
    </li>
  )
}
