import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ClaimContent, publicSectorAnswers } from '../../../../shared/domain/claim-content.ts'
import { normalizeGuid } from '../../../../shared/domain/customer.ts'
import { BookPicker } from '../fields/book-picker.tsx'
import { ChoiceControl } from '../fields/choice-control.tsx'
import { TextControl } from '../fields/text-control.tsx'
import { VerificationStatus } from '../verification-status.tsx'

const trimmed = (typed: string) => typed.trim()

export function CustomerStep() {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const { field } = useController<ClaimContent, 'publicSector'>({ name: 'publicSector' })
  return (
    <>
      <BookPicker />
      <TextControl name="claimName" label={domain('fields.claimName')} hint={t('customer.claimNameHint')} />
      <TextControl name="customer.name" label={domain('fields.customerName')} tidy={trimmed} />
      <TextControl
        name="customer.tenantId"
        label={domain('fields.tenantId')}
        hint={t('customer.tenantIdHint')}
        tidy={normalizeGuid}
      />
      <TextControl
        name="customer.domain"
        label={domain('fields.customerDomain')}
        hint={t('customer.domainHint')}
        tidy={trimmed}
      />
      <ChoiceControl
        path="publicSector"
        label={domain('fields.publicSector')}
        hint={t('customer.publicSectorHint')}
        options={publicSectorAnswers}
        nameOf={answer => domain(`publicSector.${answer}`)}
        value={field.value}
        onChoose={field.onChange}
      />
      <VerificationStatus />
    </>
  )
}
