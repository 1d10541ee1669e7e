import { Button } from '@fluentui/react-components'
import { PersonDelete20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { useRemoveCustomer } from '../../ipc/customer-queries.ts'
import { useUndoStep } from '../../ipc/use-undo-step.ts'
import { useNotice } from '../../ui/toasts.tsx'

/** Takes a customer out of the book at once and offers to take that back; one with claims stays, and is told of. */
export function RemoveButton({ id, name }: { readonly id: CustomerId; readonly name: string }) {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const notify = useNotice()
  const remove = useRemoveCustomer()
  const { mutate: undo } = useUndoStep('undo')
  const onRemove = async () => {
    // The page is gone by then: only what is kept here can undo it.
    const [removed] = await Promise.allSettled([remove.mutateAsync(id)])
    if (removed.status === 'rejected') return
    await navigate('/customers')
    notify({
      intent: 'success',
      title: t('removed', { name }),
      action: { label: t('undo'), onAct: () => undo() },
    })
  }
  useCommand('remove-customer', remove.isPending ? null : () => void onRemove())
  return (
    <Button
      icon={<PersonDelete20Regular />}
      disabledFocusable={remove.isPending}
      onClick={() => void onRemove()}
    >
      {t('remove')}
    </Button>
  )
}
