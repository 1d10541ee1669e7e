import { Badge, Body1, Body1Strong, Caption1, mergeClasses } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Comment } from '../../../shared/domain/comment.ts'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { useMarkRead } from '../../ipc/conversation-mutations.ts'
import { MarkCompeting } from './arbitration/mark-competing.tsx'
import { MessageDocuments } from './message-documents.tsx'
import { useMessageStyles } from './message-styles.ts'
import { ReplyForm } from './reply-form.tsx'
import { UnsentReply } from './unsent-reply.tsx'

/** What reviewer and partner wrote to each other, the oldest first; then what waits to be sent, and what is being written. */
export function Conversation({ claim }: { readonly claim: Claim }) {
  const styles = useMessageStyles()
  const { t } = useTranslation('claim')
  const { id, comments } = claim
  const query = useQuery(claimQueries.conversation(id))
  // What is taken back to be changed is another text to begin with.
  const [version, setVersion] = useState(0)
  const fresh = useFreshMessages(id, query.data?.unread)
  return (
    <Loaded query={query}>
      {({ waiting, draft }) => (
        <>
          {comments.length + waiting.length === 0 && <Body1>{t('conversation.empty')}</Body1>}
          <ol aria-label={t('conversation.label')} className={styles.list}>
            {comments
              .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
              .map(comment => (
                <Message key={comment.id} claimId={id} comment={comment} isNew={fresh.has(comment.id)} />
              ))}
            {waiting.map(reply => (
              <UnsentReply
                key={reply.id}
                claimId={id}
                reply={reply}
                onTakenBack={() => setVersion(version + 1)}
              />
            ))}
          </ol>
          {comments.some(({ author }) => author === 'reviewer') && <MarkCompeting claim={claim} />}
          {/* What the service gave back, too. */}
          <ReplyForm key={draft?.problem ? draft.id : version} claim={claim} draft={draft} />
        </>
      )}
    </Loaded>
  )
}

/** Those that were new when they came on screen: shown so as long as one looks, although they count as read at once. */
function useFreshMessages(id: ClaimId, unread: readonly string[] | undefined): ReadonlySet<string> {
  const { mutate: markRead } = useMarkRead(id)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const onSeen = useEffectEvent((ids: readonly string[]) => {
    setFresh(known => new Set([...known, ...ids]))
    markRead()
  })
  useEffect(() => {
    if (unread !== undefined && unread.length > 0) onSeen(unread)
  }, [unread])
  return fresh
}

interface MessageProps {
  readonly claimId: ClaimId
  readonly comment: Comment
  readonly isNew: boolean
}

function Message({ claimId, comment, isNew }: MessageProps) {
  const styles = useMessageStyles()
  const { t } = useTranslation('claim')
  const format = useFormat()
  const { author, authorName, text, at, documents } = comment
  const side = t(`conversation.${author}`)
  const name = authorName.trim()
  return (
    <li className={mergeClasses(styles.message, styles[author])}>
      <div className={styles.head}>
        <Body1Strong>{name === '' ? side : t('conversation.from', { name, side })}</Body1Strong>
        {isNew && <Badge color="brand">{t('conversation.unread')}</Badge>}
      </div>
      <Caption1>
        <time dateTime={at}>{format.instant(at)}</time>
      </Caption1>
      <Body1 className={styles.text}>{text}</Body1>
      <MessageDocuments claimId={claimId} documents={documents} isOurs={author === 'partner'} />
    </li>
  )
}
