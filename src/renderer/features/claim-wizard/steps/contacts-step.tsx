import { Text } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ClaimContent, type ContactRole, contactRoles } from '../../../../shared/domain/claim-content.ts'
import { needsTechnicalContact } from '../../../../shared/domain/rules/contacts.ts'
import { useGroupStyles } from '../fields/group-styles.ts'
import { TextControl } from '../fields/text-control.tsx'
import { useWizard } from '../wizard-context.ts'

export function ContactsStep() {
  const { t } = useTranslation('wizard')
  const { policy } = useWizard()
  const { getValues } = useFormContext<ClaimContent>()
  const [solutionArea, products] = useWatch<ClaimContent, ['solutionArea', 'products']>({
    name: ['solutionArea', 'products'],
  })
  const technical = needsTechnicalContact({ ...getValues(), solutionArea, products }, policy)
  return (
    <>
      {contactRoles
        .filter(role => role !== 'technical' || technical)
        .map(role => (
          <ContactGroup key={role} role={role} />
        ))}
      {!technical && <Text size={200}>{t('contacts.noTechnical')}</Text>}
    </>
  )
}

const trimmed = (typed: string) => typed.trim()

function ContactGroup({ role }: { readonly role: ContactRole }) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const { policy } = useWizard()
  const group = useGroupStyles()
  const required = policy.contacts.find(contact => contact.role === role)?.required ?? []
  const titleHint = required.includes('title') ? undefined : t('contacts.optional')
  return (
    <fieldset className={group.card}>
      <legend className={group.legend}>{domain(`contactRoles.${role}`)}</legend>
      <Text size={200}>{t(`contacts.${role}Hint`)}</Text>
      <div className={group.columns}>
        <TextControl name={`contacts.${role}.name`} label={domain('fields.contactName')} tidy={trimmed} />
        <TextControl
          name={`contacts.${role}.title`}
          label={domain('fields.contactTitle')}
          {...(titleHint === undefined ? {} : { hint: titleHint })}
        />
        <TextControl name={`contacts.${role}.email`} label={domain('fields.contactEmail')} tidy={trimmed} />
      </div>
    </fieldset>
  )
}
