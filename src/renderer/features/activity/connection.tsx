import { Body1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../../shared/ipc/sync-procedures.ts'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { RelativeTime } from '../../domain-ui/relative-time.tsx'
import { useSyncSentences } from '../../domain-ui/sync-text.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

/** How sync stands: what it does, what is in its way and what helps, when it is tried next and last worked. */
export function Connection({ status }: { readonly status: SyncStatus }) {
  const styles = useStyles()
  const { t } = useTranslation('activity')
  const sentences = useSyncSentences()
  const { problem, nextTryAt, lastSuccessAt, state } = status
  return (
    <div className={styles.root}>
      {/* The problem has a place of its own below. */}
      <Body1>{sentences({ ...status, problem: null }).join(' ')}</Body1>
      {state === 'paused' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('pausedBody')}</MessageBarBody>
        </MessageBar>
      )}
      {problem && <ProblemMessage problem={problem} />}
      <DetailList>
        {nextTryAt !== null && state === 'waiting' && (
          <Detail label={t('nextTry')}>
            <RelativeTime at={nextTryAt} />
          </Detail>
        )}
        {state !== 'not-set' && (
          <Detail label={t('lastSuccess')}>
            {lastSuccessAt === null ? t('never') : <RelativeTime at={lastSuccessAt} />}
          </Detail>
        )}
      </DetailList>
    </div>
  )
}
