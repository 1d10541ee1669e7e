import { Body1 } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkAction } from '../../../shared/ipc/claim-list.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { AttachDialog } from './attach-dialog.tsx'

/** What was chosen in a menu; some of it asks before it is done. */
export type WantedAction = Exclude<BulkAction['kind'], 'restore'>

interface DialogProps {
  readonly action: WantedAction
  readonly count: number
  readonly onAct: (action: BulkAction) => void
  readonly onClose: () => void
}

/** Whether an action must be asked about before it is done: what can be undone is done at once. */
export function asksFirst(action: WantedAction): boolean {
  return action === 'submit' || action === 'set-mpn-id' || action === 'attach-document'
}

/** Asks what an action needs, or once more before what leaves this computer. */
export function BulkDialog(props: DialogProps) {
  switch (props.action) {
    case 'attach-document':
      return <AttachDialog {...props} />
    case 'set-mpn-id':
      return <MpnIdDialog {...props} />
    default:
      return <SubmitDialog {...props} />
  }
}

function SubmitDialog({ count, onAct, onClose }: DialogProps) {
  const { t } = useTranslation('claims')
  const submit = () => onAct({ kind: 'submit' })
  return (
    <FormDialog
      title={t('bulk.ask.submit', { count })}
      submit={{ label: t('bulk.actions.submit'), onAct: submit, isPending: false }}
      others={[{ label: t('bulk.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Body1>{t('bulk.askSubmit')}</Body1>
    </FormDialog>
  )
}

function MpnIdDialog({ count, onAct, onClose }: DialogProps) {
  const { t } = useTranslation('claims')
  const [mpnId, setMpnId] = useState('')
  const change = () => mpnId.trim() !== '' && onAct({ kind: 'set-mpn-id', mpnId: mpnId.trim() })
  return (
    <FormDialog
      title={t('bulk.ask.set-mpn-id', { count })}
      submit={{ label: t('bulk.actions.set-mpn-id'), onAct: change, isPending: false }}
      others={[{ label: t('bulk.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Body1>{t('bulk.askMpnId')}</Body1>
      <TextField label={t('bulk.mpnId')} value={mpnId} onChange={(_, { value }) => setMpnId(value)} />
    </FormDialog>
  )
}
