import { Button } from '@fluentui/react-components'
import { PersonDelete20Regular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { useRemoveCustomer } from '../../ipc/customer-queries.ts'
import { undoQueries } from '../../ipc/undo-queries.ts'
import { useUndoStep } from '../../ipc/use-undo-step.ts'
import { useNotice } from '../../ui/toasts.tsx'

/** Takes a customer out of the book at once and offers to take that back; one with claims stays, and is told of. */
export function RemoveButton({ id, name }: { readonly id: CustomerId; readonly name: string }) {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const notify = useNotice()
  const remove = useRemoveCustomer()
  const client = useQueryClient()
  const { mutate: undo } = useUndoStep('undo')
  /** The notice may outlive what it tells of: by then the last step can be another one. */
  const onUndo = async () => {
    const { undo: next, redo } = await client.fetchQuery({ ...undoQueries.state(), staleTime: 0 })
    if (next?.kind === 'customer-removed' && next.detail === name) undo()
    else if (redo?.kind !== 'customer-removed') notify({ intent: 'info', title: t('notLast') })
  }
  const onRemove = async () => {
    // The page is gone by then: only what is kept here can undo it.
    const [removed] = await Promise.allSettled([remove.mutateAsync(id)])
    if (removed.status === 'rejected') return
    await navigate('/customers')
    notify({
      intent: 'success',
      title: t('removed', { name }),
      action: { label: t('undo'), onAct: () => void onUndo() },
    })
  }
  useCommand('remove-customer', remove.isPending ? null : () => void onRemove())
  return (
    <Button
      appearance="subtle"
      icon={<PersonDelete20Regular />}
      disabledFocusable={remove.isPending}
      onClick={() => void onRemove()}
    >
      {t('remove')}
    </Button>
  )
}
