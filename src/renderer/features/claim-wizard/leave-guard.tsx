import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { SaveState } from './autosave.ts'

/** Asks before the user leaves a claim whose newest changes could not be saved: they exist on this screen alone. */
export function LeaveGuard({ state, claimId }: { readonly state: SaveState; readonly claimId: ClaimId }) {
  const { t } = useTranslation('wizard')
  const isUnsaved = state.kind === 'failed' || state.kind === 'clash'
  const blocker = useBlocker(
    ({ nextLocation }) => isUnsaved && !nextLocation.pathname.startsWith(`/claims/${claimId}`),
  )
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog open modalType="alert" onOpenChange={() => blocker.reset()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('leave.title')}</DialogTitle>
          <DialogContent>{t('leave.body')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => blocker.reset()}>
              {t('leave.stay')}
            </Button>
            <Button onClick={() => blocker.proceed()}>{t('leave.leave')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
