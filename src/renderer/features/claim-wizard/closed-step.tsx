import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openFieldsOf } from '../../../shared/domain/policy/after-submission.ts'
import type { EditableField } from '../../../shared/domain/policy/policy.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import { useWizard } from './wizard-context.ts'

const fieldOf: Partial<Record<Step, EditableField>> = {
  products: 'items',
  partner: 'mpnId',
  contacts: 'contacts',
  documents: 'documents',
  review: 'comment',
}

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    // Fluent draws fields by its own property, which a fieldset does not set.
    '& :is(input, textarea):disabled': { color: tokens.colorNeutralForegroundDisabled },
  },
})

/** A step whose fields the service's reviewer has seen, and policy lets nobody change any more: to be read alone. */
export function ClosedStep({ step, children }: { readonly step: Step; readonly children: ReactNode }) {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const { claim } = useWizard()
  const open = openFieldsOf(claim)
  const field = fieldOf[step]
  const isOpen = open === 'all' || step === 'review' || (field !== undefined && open.includes(field))
  if (isOpen) return children
  return (
    <>
      <MessageBar>
        <MessageBarBody>{t(field === undefined ? 'closed.forGood' : 'closed.byPolicy')}</MessageBarBody>
      </MessageBar>
      <fieldset disabled className={styles.fields}>
        {children}
      </fieldset>
    </>
  )
}
