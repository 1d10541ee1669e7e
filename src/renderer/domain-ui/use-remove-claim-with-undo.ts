import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useRemoveClaim, useRestoreClaim } from '../ipc/claim-mutations.ts'
import { useNotice } from '../ui/toasts.tsx'

/** Deletes a claim at once and offers to take that back, instead of asking before. */
export function useRemoveClaimWithUndo() {
  const { t } = useTranslation('claims')
  const notify = useNotice()
  const { mutateAsync: remove } = useRemoveClaim()
  const { mutate: restore } = useRestoreClaim()

  return useCallback(
    async (id: ClaimId, customerName: string, onRemoved?: () => void): Promise<void> => {
      // Not by `onSuccess` of `mutate`: who shows the last claim is gone with it, and would not be told.
      const [removed] = await Promise.allSettled([remove(id)])
      if (removed.status === 'rejected') return
      onRemoved?.()
      notify({
        intent: 'success',
        title: t('deleted', { customer: customerName.trim() || t('unnamedCustomer') }),
        action: { label: t('undo'), onAct: () => restore(id) },
      })
    },
    [remove, restore, notify, t],
  )
}
