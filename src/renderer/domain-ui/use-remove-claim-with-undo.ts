import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useRemoveClaim, useRestoreClaim } from '../ipc/claim-mutations.ts'
import { useNotice } from '../ui/toasts.tsx'

/** Deletes a claim at once and offers to take that back, instead of asking before. */
export function useRemoveClaimWithUndo() {
  const { t } = useTranslation('claims')
  const notify = useNotice()
  const { mutate: remove } = useRemoveClaim()
  const { mutate: restore } = useRestoreClaim()

  return useCallback(
    (id: ClaimId, customerName: string, onRemoved?: () => void) => {
      remove(id, {
        onSuccess: () => {
          onRemoved?.()
          notify({
            intent: 'success',
            title: t('deleted', { customer: customerName.trim() || t('unnamedCustomer') }),
            action: { label: t('undo'), onAct: () => restore(id) },
          })
        },
      })
    },
    [remove, restore, notify, t],
  )
}
