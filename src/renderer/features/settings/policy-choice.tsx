import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EffectiveSettings } from '../../../shared/ipc/app-procedures.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { PolicyComparison } from './policy-comparison.tsx'
import { PolicyDialog } from './policy-dialog.tsx'

/** The policy by which claims are checked. Another is put in force only after saying what it changes. */
export function PolicyChoice({ settings, policies, policyInForce }: EffectiveSettings) {
  const { t } = useTranslation('settings')
  const { t: policy } = useTranslation('policy')
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <>
      <ChoiceField
        label={t('policy')}
        hint={t('policyHint')}
        choices={policies.map(({ id }) => ({ value: id, label: id }))}
        value={policyInForce}
        onChoose={setAsked}
      />
      {settings.policyId !== policyInForce && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {policy('unknown', { chosen: settings.policyId, inForce: policyInForce })}
          </MessageBarBody>
        </MessageBar>
      )}
      <PolicyComparison policies={policies} />
      {asked !== null && <PolicyDialog policyId={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
