import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../shared/domain/problem.ts'
import type { RequestKind } from '../../../../shared/domain/reply-kind.ts'
import type { Reply } from '../../../../shared/ipc/conversation-procedures.ts'
import { useProblemTexts } from '../../../domain-ui/problem-texts.ts'
import { useWithdrawReply } from '../../../ipc/conversation-mutations.ts'
import { useMessageStyles } from '../message-styles.ts'
import { UnsentReply } from '../unsent-reply.tsx'
import type { DecisionProps } from './decision-props.ts'

/** What was asked for: waiting to be sent, and the user's until then; or given back by the service, with its reason. */
export function PendingRequests({ claim: { id }, options, requests }: DecisionProps) {
  const { t } = useTranslation('decision')
  const styles = useMessageStyles()
  const waiting = requests.filter(({ state }) => state !== 'draft')
  // A dispute that can be sent again is in its form.
  const returned = requests.filter(
    ({ kind, state, problem }) =>
      state === 'draft' && problem !== null && !(kind === 'dispute' && options.dispute === null),
  )
  return (
    <>
      {returned.map(reply => (
        <ReturnedRequest key={reply.id} claimId={id} reply={reply} />
      ))}
      {waiting.length > 0 && (
        <ol aria-label={t('title')} className={styles.list}>
          {waiting.map(reply => (
            <UnsentReply
              key={reply.id}
              claimId={id}
              reply={reply}
              title={reply.kind === 'reply' ? undefined : t(`kinds.${reply.kind}`)}
            />
          ))}
        </ol>
      )}
    </>
  )
}

interface ReturnedRequestProps {
  readonly claimId: DecisionProps['claim']['id']
  readonly reply: Reply
}

function ReturnedRequest({ claimId, reply: { id, kind, text, problem } }: ReturnedRequestProps) {
  const { t } = useTranslation('decision')
  const discard = useWithdrawReply(claimId)
  const reasonOf = useReason()
  if (problem === null || kind === 'reply') return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t(`kinds.${kind satisfies RequestKind}`)}</MessageBarTitle>
        {` ${reasonOf(problem)} `}
        {text !== '' && <q>{text}</q>}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={discard.isPending} onClick={() => discard.mutate(id)}>
          {t('discard')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function useReason() {
  const { t } = useTranslation('decision')
  const texts = useProblemTexts()
  return (problem: Problem) =>
    t('cameBack', { title: texts.title(problem), nextStep: texts.nextStep(problem) })
}
