import { Button } from '@fluentui/react-components'
import { ArrowUndo20Regular, Delete20Regular, Edit20Regular, Send20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Claim } from '../../../shared/domain/claim.ts'
import { canTransition, isDeletable, isEditable } from '../../../shared/domain/life-cycle.ts'
import { mayResubmit } from '../../../shared/domain/policy/after-submission.ts'
import { ClaimReuse } from '../../domain-ui/claim-reuse.tsx'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { SubmitClaimDialog } from '../../domain-ui/submit-claim-dialog.tsx'
import { useRemoveClaimWithUndo } from '../../domain-ui/use-remove-claim-with-undo.ts'
import { useTakeBack } from '../../ipc/claim-mutations.ts'
import { PacketButton } from './packet-button.tsx'

/** What the user may do with the claim in its present state: the domain's table says, not this page. */
export function ClaimActions({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const navigate = useNavigate()
  const removeWithUndo = useRemoveClaimWithUndo()
  const takeBack = useTakeBack()
  const [isSubmitting, setSubmitting] = useState(false)
  const { id, state, content } = claim
  const remove = () => removeWithUndo(id, content.customer.name, () => void navigate('/claims'))
  const edit = () => void navigate(`/claims/${id}/edit`)
  const revise = () => void navigate(`/claims/${id}/edit/documents`)
  const isOpen = isEditable(state)
  const maySubmit = isOpen && canTransition(state, 'queued', 'user')
  useCommand('submit-claim', maySubmit ? () => setSubmitting(true) : null)
  useCommand('edit-claim', isOpen ? edit : mayResubmit(claim) ? revise : null)
  useCommand('take-back', state === 'queued' && !takeBack.isPending ? () => takeBack.mutate(id) : null)
  useCommand('remove-claim', isDeletable(state) ? remove : null)

  return (
    <>
      {maySubmit && (
        <Button appearance="primary" icon={<Send20Regular />} onClick={() => setSubmitting(true)}>
          {t('actions.submit')}
        </Button>
      )}
      {isOpen && (
        <Button icon={<Edit20Regular />} onClick={edit}>
          {t('actions.edit')}
        </Button>
      )}
      {mayResubmit(claim) && (
        <Button
          appearance={state === 'action-required' ? 'primary' : 'secondary'}
          icon={<Edit20Regular />}
          onClick={revise}
        >
          {t('actions.revise')}
        </Button>
      )}
      {state === 'queued' && (
        <Button
          icon={<ArrowUndo20Regular />}
          disabledFocusable={takeBack.isPending}
          onClick={() => takeBack.mutate(id)}
        >
          {t('actions.takeBack')}
        </Button>
      )}
      {isDeletable(state) && (
        <Button icon={<Delete20Regular />} onClick={remove}>
          {t('actions.delete')}
        </Button>
      )}
      <ClaimReuse claim={claim} />
      <PacketButton claim={claim} />
      <SubmitClaimDialog claim={claim} open={isSubmitting} onClose={() => setSubmitting(false)} />
    </>
  )
}
