import { useTranslation } from 'react-i18next'
import type { Comment } from '../../../../shared/domain/comment.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Section } from '../../../ui/section.tsx'

/** What reviewer and partner wrote to each other, the oldest first. */
export function PrintedConversation({ comments }: { readonly comments: readonly Comment[] }) {
  const { t } = useTranslation('claim')
  const format = useFormat()
  if (comments.length === 0) return null
  return (
    <Section title={t('tabs.conversation')}>
      {comments
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .map(({ id, author, authorName, at, text, documents }) => (
          <article key={id}>
            <h3>
              {[
                t('conversation.from', { name: authorName, side: t(`conversation.${author}`) }),
                format.instant(at),
              ].join(' · ')}
            </h3>
            <p>{text}</p>
            {documents.length > 0 && (
              <p>{t('conversation.documents', { names: format.list(documents.map(({ name }) => name)) })}</p>
            )}
          </article>
        ))}
    </Section>
  )
}
