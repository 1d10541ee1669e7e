import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/domain/attachment.ts'
import { useFormat } from '../i18n/use-format.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  texts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
})

/** Documents that are not changed here, as a list. */
export function DocumentRows({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul aria-label={label} className={useStyles().list}>
      {children}
    </ul>
  )
}

/** What a document is, what else is said of it, and what can be done with it. */
export function DocumentRow({
  document: { name, kind, sizeBytes },
  fact,
  children,
  actions,
}: {
  readonly document: Pick<Attachment, 'name' | 'kind' | 'sizeBytes'>
  /** Told in one line with its kind and size. */
  readonly fact: string
  readonly children?: ReactNode
  readonly actions: ReactNode
}) {
  const { t: word } = useTranslation('domain')
  const styles = useStyles()
  const format = useFormat()
  return (
    <li className={styles.item}>
      <div className={styles.texts}>
        <Body1Strong>
          <bdi>{name}</bdi>
        </Body1Strong>
        <Caption1>{[word(`attachmentKinds.${kind}`), format.bytes(sizeBytes), fact].join(' · ')}</Caption1>
        {children}
      </div>
      {actions}
    </li>
  )
}
