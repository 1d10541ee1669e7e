import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { DocumentAdd20Regular, Send20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { mayReply } from '../../../shared/domain/life-cycle.ts'
import { editableFieldsIn } from '../../../shared/domain/policy/after-submission.ts'
import type { Reply } from '../../../shared/ipc/conversation-procedures.ts'
import { DocumentIngests } from '../../domain-ui/document-ingests.tsx'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import {
  usePickReplyDocuments,
  useRemoveReplyDocument,
  useSaveReply,
  useSendReply,
} from '../../ipc/conversation-mutations.ts'
import { useFlush } from '../../ipc/flush.ts'
import { TextAreaField } from '../../ui/field.tsx'
import { MessageDocuments } from './message-documents.tsx'

// As in the contract: the service takes no more.
const longestText = 20_000

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalL,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

interface ReplyFormProps {
  readonly claim: Claim
  /** What was being written when the page was last here. */
  readonly draft: Reply | null
}

/** Writes to the reviewer, where one can. */
export function ReplyForm(props: ReplyFormProps) {
  const { t } = useTranslation('claim')
  const { state, receipt } = props.claim
  if (mayReply(state)) return <WritableReply {...props} />
  return <Body1>{t(receipt === null ? 'conversation.notYet' : 'conversation.final')}</Body1>
}

function WritableReply({ claim: { id, state }, draft }: ReplyFormProps) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const texts = useProblemTexts()
  const { data: info } = useQuery(appQueries.info())
  const { data: ingests = [] } = useQuery(claimQueries.ingests(id))
  const { text, setText, saved } = useReplyText(id, draft)
  const send = useSendReply(id)
  const pick = usePickReplyDocuments(id)
  const remove = useRemoveReplyDocument(id)
  const mayAttach = info !== undefined && editableFieldsIn(state, info.policy).includes('documents')
  const isTakingIn = ingests.some(ingest => ingest.state === 'waiting' || ingest.state === 'running')
  const onSend = async () => {
    await saved()
    send.mutate(undefined, { onSuccess: () => setText('', { isSent: true }) })
  }
  return (
    <div className={styles.form}>
      {draft?.problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {`${t('conversation.cameBack')} ${texts.title(draft.problem)}. ${texts.nextStep(draft.problem)}`}
          </MessageBarBody>
        </MessageBar>
      )}
      <TextAreaField
        label={t('conversation.reply')}
        hint={t('conversation.replyHint')}
        rows={4}
        maxLength={longestText}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <MessageDocuments claimId={id} documents={draft?.documents ?? []} mayOpen onRemove={remove.mutate} />
      <DocumentIngests claimId={id} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<Send20Regular />}
          disabledFocusable={text.trim() === '' || isTakingIn || send.isPending}
          onClick={() => void onSend()}
        >
          {t('conversation.send')}
        </Button>
        {mayAttach ? (
          <Button
            icon={<DocumentAdd20Regular />}
            disabledFocusable={pick.isPending}
            onClick={() => pick.mutate()}
          >
            {t('conversation.addDocuments')}
          </Button>
        ) : (
          <Text size={200}>{t('conversation.noDocuments')}</Text>
        )}
      </div>
    </div>
  )
}

/** What is on screen, saved at once with every change, one save after the other. */
function useReplyText(id: Claim['id'], draft: Reply | null) {
  const [text, setShown] = useState(draft?.text ?? '')
  const save = useSaveReply(id)
  // Never fails: what went wrong is told by a notice.
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  useFlush(() => saving.current)
  return {
    text,
    setText(typed: string, { isSent = false } = {}) {
      setShown(typed)
      if (!isSent) saving.current = Promise.allSettled([save.mutateAsync(typed)])
    },
    saved: () => saving.current,
  }
}
