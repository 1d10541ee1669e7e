import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useProblemTexts } from './problem-texts.ts'

/** The sync status in sentences: what happens now, why it does not go on, when it is tried next, when it last worked. */
export function useSyncSentences(): (status: SyncStatus) => string[] {
  const { t } = useTranslation('shell')
  const format = useFormat()
  const texts = useProblemTexts()

  const present = ({ state, waiting }: SyncStatus) => {
    switch (state) {
      case 'not-set':
        return t('sync.notSet')
      case 'running':
        return waiting === 0 ? t('sync.running') : t('sync.runningWaiting', { count: waiting })
      case 'paused':
        return waiting === 0 ? t('sync.paused') : t('sync.pausedWaiting', { count: waiting })
      case 'stopped':
        return t('sync.stopped')
      case 'idle':
      case 'waiting':
        return waiting === 0 ? t('sync.nothingWaiting') : t('sync.waiting', { count: waiting })
    }
  }

  return status => {
    const { state, problem, nextTryAt, lastSuccessAt, waiting } = status
    const sentences = [present(status)]
    if (state === 'not-set') {
      if (waiting > 0) sentences.push(t('sync.waiting', { count: waiting }))
      return sentences
    }
    if (problem !== null) sentences.push(t('sync.problem', { title: texts.title(problem) }))
    // A time, not "in 5 minutes": a status that changes every minute would be read aloud every minute.
    if (nextTryAt !== null && state === 'waiting') {
      sentences.push(t('sync.nextTry', { when: format.instant(nextTryAt) }))
    }
    sentences.push(
      lastSuccessAt === null
        ? t('sync.never')
        : t('sync.lastSuccess', { when: format.instant(lastSuccessAt) }),
    )
    return sentences
  }
}
