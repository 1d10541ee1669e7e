import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Comment } from '../../../shared/domain/comment.ts'
import { useFormat } from '../../i18n/use-format.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  message: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxWidth: '85%',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  reviewer: { alignSelf: 'start', backgroundColor: tokens.colorNeutralBackground3 },
  partner: { alignSelf: 'end', backgroundColor: tokens.colorBrandBackground2 },
  text: { whiteSpace: 'pre-wrap' },
})

/** What reviewer and partner wrote to each other, the oldest first. */
export function Conversation({ claim: { comments } }: { readonly claim: Claim }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  if (comments.length === 0) return <Body1>{t('conversation.empty')}</Body1>
  return (
    <ol aria-label={t('conversation.label')} className={styles.list}>
      {comments
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .map(comment => (
          <Message key={comment.id} comment={comment} />
        ))}
    </ol>
  )
}

function Message({ comment: { author, authorName, text, at, documents } }: { readonly comment: Comment }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const format = useFormat()
  const side = t(`conversation.${author}`)
  const name = authorName.trim()
  return (
    <li className={mergeClasses(styles.message, styles[author])}>
      <Body1Strong>{name === '' ? side : t('conversation.from', { name, side })}</Body1Strong>
      <Caption1>
        <time dateTime={at}>{format.instant(at)}</time>
      </Caption1>
      <Body1 className={styles.text}>{text}</Body1>
      {documents.length > 0 && (
        <Caption1>
          {t('conversation.documents', { names: format.list(documents.map(document => document.name)) })}
        </Caption1>
      )}
    </li>
  )
}
