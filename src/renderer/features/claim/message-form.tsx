import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { DocumentAdd20Regular, Send20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { ReplyKind } from '../../../shared/domain/reply-kind.ts'
import type { Reply } from '../../../shared/ipc/conversation-procedures.ts'
import { DocumentIngests } from '../../domain-ui/document-ingests.tsx'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
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
const longestText: Readonly<Record<ReplyKind, number>> = {
  reply: 20_000,
  dispute: 10_000,
  disassociation: 2_000,
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

interface MessageFormProps {
  readonly claimId: ClaimId
  readonly kind: ReplyKind
  /** What was being written when the page was last here. */
  readonly draft: Reply | null
  readonly texts: {
    readonly label: string
    readonly hint: string
    readonly send: string
    /** Beside the buttons. */
    readonly note?: string
  }
}

/** Something to write to the reviewer, with documents: saved as it is typed, and waiting once it is sent. */
export function MessageForm({ claimId, kind, draft, texts }: MessageFormProps) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const problems = useProblemTexts()
  const { data: ingests = [] } = useQuery(claimQueries.ingests(claimId))
  const { text, keep, saved } = useMessageText(claimId, kind, draft)
  const send = useSendReply(claimId, kind)
  const pick = usePickReplyDocuments(claimId, kind)
  const remove = useRemoveReplyDocument(claimId, kind)
  const documents = draft?.documents ?? []
  const isTakingIn = ingests.some(ingest => ingest.state === 'waiting' || ingest.state === 'running')
  const isEmpty = text.trim() === '' && !(kind === 'dispute' && documents.length > 0)
  const onSend = async () => {
    await saved()
    send.mutate()
  }
  return (
    <div className={styles.form}>
      {draft?.problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {`${t('conversation.cameBack')} ${problems.title(draft.problem)}. ${problems.nextStep(draft.problem)}`}
          </MessageBarBody>
        </MessageBar>
      )}
      <TextAreaField
        label={texts.label}
        hint={texts.hint}
        rows={4}
        maxLength={longestText[kind]}
        value={text}
        onChange={(_, { value }) => keep(value)}
      />
      <MessageDocuments claimId={claimId} documents={documents} isOurs onRemove={remove.mutate} />
      <DocumentIngests claimId={claimId} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<Send20Regular />}
          disabledFocusable={isEmpty || isTakingIn || send.isPending}
          onClick={() => void onSend()}
        >
          {texts.send}
        </Button>
        <Button
          icon={<DocumentAdd20Regular />}
          disabledFocusable={pick.isPending}
          onClick={() => pick.mutate()}
        >
          {t('conversation.addDocuments')}
        </Button>
        {texts.note !== undefined && <Text size={200}>{texts.note}</Text>}
      </div>
    </div>
  )
}

/** What is on screen, saved at once with every change, one save after the other. */
function useMessageText(id: ClaimId, kind: ReplyKind, draft: Reply | null) {
  // Until it is saved: afterwards undo may say otherwise.
  const [unsaved, setUnsaved] = useState<string>()
  const text = unsaved ?? draft?.text ?? ''
  const save = useSaveReply(id, kind)
  // Never fails: what went wrong is told by a notice.
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const keep = (typed: string) => {
    setUnsaved(typed)
    const onSuccess = () => setUnsaved(latest => (latest === typed ? undefined : latest))
    saving.current = Promise.allSettled([save.mutateAsync(typed, { onSuccess })])
  }
  useFlush(() => {
    if (save.isError) keep(text)
    return saving.current
  })
  return { text, keep, saved: () => saving.current }
}
