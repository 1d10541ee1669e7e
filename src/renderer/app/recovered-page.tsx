import { Body1, Body1Strong, Button, Caption1, makeStyles, Title2, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { NamedClaim, RecoveryReport } from '../../shared/ipc/recovery-procedures.ts'
import { useFormat } from '../i18n/use-format.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    // In one colour down to the foot of the window.
    minHeight: '100vh',
    boxSizing: 'border-box',
    maxWidth: '600px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    paddingTop: '10vh',
  },
  list: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  path: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
})

/** What came of bringing damaged data back, and by name what did not; then the program goes on. */
export function RecoveredPage({
  report,
  onGoOn,
}: {
  readonly report: RecoveryReport
  readonly onGoOn: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('start')
  const format = useFormat()
  const named = useClaimName()
  const { backupAt, whole, fromBackup, lost, hasGaps, missingDocuments, setAside } = report
  const isComplete = fromBackup.length + lost.length + missingDocuments.length === 0 && !hasGaps
  return (
    <main className={styles.root}>
      <Title2 as="h1">{t('recovered.title')}</Title2>
      <Body1>
        {backupAt === null
          ? t('recovered.noBackup')
          : t('recovered.backup', { at: format.instant(backupAt) })}{' '}
        {t('recovered.whole', { count: whole })} {isComplete && t('recovered.complete')}
      </Body1>
      <Missing title={t('recovered.fromBackup')} items={fromBackup.map(named)} />
      <Missing title={t('recovered.lost')} items={lost.map(named)} />
      <Missing
        title={t('recovered.missingDocuments')}
        items={missingDocuments.map(document =>
          t('recovered.document', { name: document.name, claim: named(document) }),
        )}
      />
      {hasGaps && <Body1>{t('recovered.gaps')}</Body1>}
      <div>
        <Caption1 as="p">{t('recovered.setAside')}</Caption1>
        <Body1 className={styles.path}>{setAside}</Body1>
      </div>
      <Button appearance="primary" onClick={onGoOn}>
        {t('recovered.goOn')}
      </Button>
    </main>
  )
}

function Missing({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  const styles = useStyles()
  if (items.length === 0) return null
  return (
    <div>
      <Body1Strong as="h2">{title}</Body1Strong>
      <ul className={styles.list} aria-label={title}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may be named the same
          <li key={index}>{item}</li>
        ))}
      </ul>
    </div>
  )
}

function useClaimName(): (claim: NamedClaim) => string {
  const { t } = useTranslation('start')
  const { t: word } = useTranslation('claims')
  return ({ id, claimName, customerName }) =>
    claimName === '' && customerName === ''
      ? t('recovered.unnamed', { id })
      : `${customerName || word('unnamedCustomer')} · ${claimName || word('unnamedClaim')}`
}
