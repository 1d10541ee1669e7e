import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Ingest } from '../../shared/ipc/document-procedures.ts'
import { useFormat } from '../i18n/use-format.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { useEndIngest } from './document-mutations.ts'
import { useProblemTexts } from './problem-texts.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  problem: { color: tokens.colorStatusDangerForeground1 },
})

/** Files of the claim on their way into the vault, and those that did not arrive; nothing while there are none. */
export function DocumentIngests({ claimId }: { readonly claimId: ClaimId }) {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const { data: ingests = [] } = useQuery(claimQueries.ingests(claimId))
  const shown = ingests.filter(
    ({ state }) => state === 'waiting' || state === 'running' || state === 'failed',
  )
  if (shown.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('ingests')}>
      {shown.map(ingest => (
        <IngestItem key={ingest.id} claimId={claimId} ingest={ingest} />
      ))}
    </ul>
  )
}

function IngestItem({ claimId, ingest }: { readonly claimId: ClaimId; readonly ingest: Ingest }) {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const end = useEndIngest(claimId)
  const failed = ingest.state === 'failed'
  return (
    <li className={styles.item}>
      <div className={styles.what}>{failed ? <Failure ingest={ingest} /> : <Progress ingest={ingest} />}</div>
      <Button
        size="small"
        disabled={end.isPending}
        aria-description={ingest.name}
        onClick={() => end.mutate(ingest)}
      >
        {t(failed ? 'dismiss' : 'cancel')}
      </Button>
    </li>
  )
}

function Progress({ ingest }: { readonly ingest: Ingest }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const total = format.bytes(ingest.sizeBytes)
  return (
    <>
      <Text>{ingest.name}</Text>
      <ProgressBar
        aria-label={ingest.name}
        value={ingest.sizeBytes === 0 ? 0 : ingest.doneBytes / ingest.sizeBytes}
      />
      <Text size={200}>
        {ingest.state === 'waiting'
          ? t('waiting', { size: total })
          : t('progress', { done: format.bytes(ingest.doneBytes), total })}
      </Text>
    </>
  )
}

function Failure({ ingest }: { readonly ingest: Ingest }) {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const texts = useProblemTexts()
  return (
    <div role="alert">
      <Text block weight="semibold">
        {t('failed', { name: ingest.name })}
      </Text>
      {ingest.problem && (
        <Text block size={200} className={styles.problem}>
          {texts.title(ingest.problem)}
          {'. '}
          {texts.nextStep(ingest.problem)}
        </Text>
      )}
    </div>
  )
}
