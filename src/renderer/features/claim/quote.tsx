import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Comment } from '../../../shared/domain/comment.ts'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { MessageDocuments } from './message-documents.tsx'

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
  },
  text: { whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground2 },
})

interface QuoteProps {
  readonly claimId: ClaimId
  readonly label: string
  readonly comment: Comment
}

/** A message that explains what it stands beside, with its documents. */
export function Quote({ claimId, label, comment: { text, documents, author } }: QuoteProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <div>
      <Caption1 id={id} className={styles.label}>
        {label}
      </Caption1>
      <blockquote className={styles.quote} aria-labelledby={id}>
        <Body1 className={styles.text}>{text}</Body1>
        <MessageDocuments claimId={claimId} documents={documents} isOurs={author === 'partner'} />
      </blockquote>
    </div>
  )
}
