import { Divider, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { MailContent } from '../../document-content/document-content.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { RichText } from './rich-text.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** A mail: who wrote what to whom, and which files came with it. Nothing in it is fetched. */
export function MailPreview({ mail }: { readonly mail: MailContent }) {
  const styles = useStyles()
  const { t } = useTranslation('preview')
  const format = useFormat()
  const details = {
    [t('mail.from')]: mail.from,
    [t('mail.to')]: mail.to.join('; '),
    [t('mail.cc')]: mail.cc.join('; '),
    [t('mail.sentAt')]: mail.sentAt === null ? '' : format.instant(mail.sentAt),
    [t('mail.subject')]: mail.subject,
    [t('mail.attached')]: mail.attached.join('; '),
  }
  return (
    <div className={styles.root}>
      <DetailList>
        {Object.entries(details)
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Detail key={label} label={label}>
              {value}
            </Detail>
          ))}
      </DetailList>
      <Divider />
      <RichText nodes={mail.body} />
    </div>
  )
}
