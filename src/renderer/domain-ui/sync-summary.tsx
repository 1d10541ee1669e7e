import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import { SpokenTime } from './relative-time.tsx'
import { useSyncSentences } from './sync-text.ts'

/** The sync status in a line: what happens, why not, and when it is tried next or last worked. */
export function SyncSummary({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('shell')
  const sentences = useSyncSentences()
  const { state, nextTryAt, lastSuccessAt } = status
  const words = sentences(status).join(' ')
  if (state === 'waiting' && nextTryAt !== null) {
    return (
      <>
        {words} <SpokenTime at={nextTryAt} say={when => t('sync.nextTry', { when })} />
      </>
    )
  }
  if (state !== 'idle') return words
  if (lastSuccessAt === null) return `${words} ${t('sync.never')}`
  return (
    <>
      {words} <SpokenTime at={lastSuccessAt} say={when => t('sync.lastSuccess', { when })} />
    </>
  )
}
