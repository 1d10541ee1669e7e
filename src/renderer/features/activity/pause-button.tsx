import { Button } from '@fluentui/react-components'
import { Pause20Regular, Play20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../../shared/ipc/sync-procedures.ts'
import { useSyncPause } from '../../ipc/app-mutations.ts'

/** Holds sync until it is resumed, over restarts too. */
export function PauseButton({ state }: { readonly state: SyncStatus['state'] }) {
  const { t } = useTranslation('activity')
  const pause = useSyncPause()
  const isPaused = state === 'paused'
  return (
    <Button
      icon={isPaused ? <Play20Regular /> : <Pause20Regular />}
      appearance={isPaused ? 'primary' : 'secondary'}
      disabledFocusable={pause.isPending || state === 'not-set'}
      onClick={() => pause.mutate(!isPaused)}
    >
      {isPaused ? t('resume') : t('pause')}
    </Button>
  )
}
