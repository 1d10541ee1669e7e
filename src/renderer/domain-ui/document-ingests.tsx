import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Ingest } from '../../shared/ipc/document-procedures.ts'
import { useFormat } from '../i18n/use-format.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { useCancelIngests, useEndIngest, useRetryIngest } from './document-mutations.ts'
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
  all: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorStatusDangerForeground3 },
})

/** Files of the claim on their way into the vault, and those that did not arrive; nothing while there are none. */
export function DocumentIngests({ claimId }: { readonly claimId: ClaimId }) {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const { data: ingests = [] } = useQuery(claimQueries.ingests(claimId))
  const shown = ingests.filter(
    ({ state }) => state === 'waiting' || state === 'running' || state === 'failed',
  )
  const cancelAll = useCancelIngests(claimId)
  if (shown.length === 0) return null
  const underWay = shown.filter(({ state }) => state !== 'failed')
  return (
    <div className={styles.list}>
      <ul className={styles.list} aria-label={t('ingests')}>
        {shown.map(ingest => (
          <IngestItem key={ingest.id} claimId={claimId} ingest={ingest} />
        ))}
      </ul>
      {underWay.length > 1 && (
        <Button
          size="small"
          className={styles.all}
          disabledFocusable={cancelAll.isPending}
          onClick={() => cancelAll.mutate()}
        >
          {t('cancelAll')}
        </Button>
      )}
    </div>
  )
}

function IngestItem({ claimId, ingest }: { readonly claimId: ClaimId; readonly ingest: Ingest }) {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const end = useEndIngest(claimId)
  const retry = useRetryIngest()
  const failed = ingest.state === 'failed'
  return (
    <li className={styles.item}>
      <div className={styles.what}>{failed ? <Failure ingest={ingest} /> : <Progress ingest={ingest} />}</div>
      <div className={styles.buttons}>
        {failed && (
          <Button
            size="small"
            disabled={retry.isPending}
            aria-description={ingest.name}
            onClick={() => retry.mutate(ingest.id)}
          >
            {t('retry')}
          </Button>
        )}
        <Button
          size="small"
          disabled={end.isPending}
          aria-description={ingest.name}
          onClick={() => end.mutate(ingest)}
        >
          {t(failed ? 'dismiss' : 'cancel')}
        </Button>
      </div>
    </li>
  )
}

function Progress({ ingest }: { readonly ingest: Ingest }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const { sizeBytes, doneBytes, bytesPerSecond } = ingest
  const total = format.bytes(sizeBytes)
  const progress = t('progress', { done: format.bytes(doneBytes), total })
  const pace = bytesPerSecond !== null &&
    bytesPerSecond > 0 && {
      speed: format.bytes(bytesPerSecond),
      left: format.duration((sizeBytes - doneBytes) / bytesPerSecond),
    }
  return (
    <>
      <Text>
        <bdi>{ingest.name}</bdi>
      </Text>
      <ProgressBar aria-label={ingest.name} value={sizeBytes === 0 ? 0 : doneBytes / sizeBytes} />
      <Text size={200}>
        {ingest.state === 'waiting'
          ? t('waiting', { size: total })
          : pace
            ? t('pace', { progress, ...pace })
            : progress}
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
