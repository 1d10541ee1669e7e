import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import { useProblemTexts } from './problem-texts.ts'

/** What sync does now, and why it does not go on where it does not: short sentences. */
export function useSyncSentences(): (status: SyncStatus) => string[] {
  const { t } = useTranslation('shell')
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
    const { state, problem, waiting } = status
    if (state === 'not-set' && waiting > 0) return [present(status), t('sync.waiting', { count: waiting })]
    if (state === 'not-set' || problem === null) return [present(status)]
    return [present(status), t('sync.problem', { title: texts.title(problem) })]
  }
}
