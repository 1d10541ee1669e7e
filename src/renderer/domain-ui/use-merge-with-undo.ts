import { useTranslation } from 'react-i18next'
import type { CustomerMerge } from '../../shared/ipc/customer-procedures.ts'
import { useMergeCustomers, useUndoMerge } from '../ipc/customer-queries.ts'
import { useNotice } from '../ui/toasts.tsx'

/** Merges two entries of the book at once and offers to take that back. */
export function useMergeWithUndo() {
  const { t } = useTranslation('customers')
  const notify = useNotice()
  const merge = useMergeCustomers()
  const undo = useUndoMerge()
  return {
    isPending: merge.isPending,
    async start(choice: CustomerMerge, name: string, onMerged: () => void): Promise<void> {
      // Not by `onSuccess` of `mutate`: the pair is off the list by then, and who is no longer shown is not told.
      const [merged] = await Promise.allSettled([merge.mutateAsync(choice)])
      if (merged.status === 'rejected') return
      const { id } = merged.value
      notify({
        intent: 'success',
        title: t('merge.done', { name: name || t('unnamed') }),
        action: { label: t('merge.undo'), onAct: () => undo.mutate(id) },
      })
      onMerged()
    },
  }
}
