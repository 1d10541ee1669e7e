import { Body1 } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkAction } from '../../../shared/ipc/claim-list.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

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
  return action === 'submit' || action === 'set-mpn-id'
}

/** Asks what an action needs, or once more before what leaves this computer. */
export function BulkDialog({ action, count, onAct, onClose }: DialogProps) {
  const { t } = useTranslation('claims')
  const [mpnId, setMpnId] = useState('')
  const act = () => {
    if (action === 'set-mpn-id') {
      if (mpnId.trim() !== '') onAct({ kind: action, mpnId: mpnId.trim() })
    } else onAct({ kind: action })
  }
  return (
    <FormDialog
      title={t(`bulk.ask.${action === 'submit' ? 'submit' : 'set-mpn-id'}`, { count })}
      submit={{ label: t(`bulk.actions.${action}`), onAct: act, isPending: false }}
      others={[{ label: t('bulk.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      {action === 'submit' ? (
        <Body1>{t('bulk.askSubmit')}</Body1>
      ) : (
        <>
          <Body1>{t('bulk.askMpnId')}</Body1>
          <TextField label={t('bulk.mpnId')} value={mpnId} onChange={(_, { value }) => setMpnId(value)} />
        </>
      )}
    </FormDialog>
  )
}
