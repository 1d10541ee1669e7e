import { makeStyles, Option, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import type { PartnerLocation } from '../../../../shared/domain/partner-profile.ts'
import { FreeCombobox } from '../../../domain-ui/free-combobox.tsx'
import { useProfile } from '../../../domain-ui/use-profile.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { FormField } from '../../../ui/field.tsx'
import {
  mpnIdFromText,
  offeredLocations,
  type ProfileNumbers,
  searchLocations,
  untoldNumbers,
} from '../location-search.ts'
import { useFieldTexts } from '../use-field-texts.ts'
import { useWizard } from '../wizard-context.ts'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground2 },
})

/** The number of the partner's location: one of the company's, found by number or place, or any that is typed. */
export function LocationPicker() {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const { profile, touch } = useWizard()
  const { field } = useController<ClaimContent, 'mpnId'>({ name: 'mpnId' })
  const texts = useFieldTexts('mpnId', domain('fields.mpnId'), t('partner.hint'))
  const numbers = useProfileNumbers()
  const known = offeredLocations(profile?.locations ?? [], numbers)
  // Only what is typed narrows the list: opening it shows every location.
  const [typed, setTyped] = useState('')
  const locations = searchLocations(known, typed)
  const untold = untoldNumbers(known, numbers, typed)
  const leave = () => {
    setTyped('')
    const tidied = mpnIdFromText(known, field.value)
    if (tidied !== field.value) field.onChange(tidied)
    field.onBlur()
    touch('mpnId')
  }
  return (
    <FormField {...texts} data-field="mpnId">
      <FreeCombobox
        listLabel={t('partner.locations')}
        text={field.value}
        chosen={field.value}
        onType={text => {
          setTyped(text)
          field.onChange(text)
        }}
        onChoose={mpnId => {
          setTyped('')
          field.onChange(mpnId)
        }}
        onLeave={leave}
      >
        {locations.map(location => (
          <LocationOption key={location.mpnId} location={location} />
        ))}
        {untold.map(mpnId => (
          <Option key={mpnId} value={mpnId} text={mpnId}>
            <span className={styles.option}>
              <Text>{mpnId}</Text>
              <Text size={200} className={styles.about}>
                {t('partner.ofProfile')}
              </Text>
            </span>
          </Option>
        ))}
        {locations.length === 0 && untold.length === 0 && (
          <Option disabled value="" text="">
            {t(profile === null ? 'partner.noProfile' : 'partner.noMatch')}
          </Option>
        )}
      </FreeCombobox>
    </FormField>
  )
}

function useProfileNumbers(): ProfileNumbers {
  const { profile, others } = useProfile()
  return { own: profile?.mpnIds ?? [], ofOthers: others.flatMap(({ mpnIds }) => mpnIds) }
}

/** Rendered by the list as an option: Fluent finds it by its place in the tree. */
function LocationOption({ location }: { readonly location: PartnerLocation }) {
  const styles = useStyles()
  const enrolment = useEnrolment()
  return (
    <Option value={location.mpnId} text={location.mpnId}>
      <span className={styles.option}>
        <Text>
          {location.mpnId} {location.location}
        </Text>
        <Text size={200} className={styles.about}>
          {enrolment(location)}
        </Text>
      </span>
    </Option>
  )
}

/** Says in which incentive programs a location is enrolled, and what nobody can say of it. */
export function useEnrolment(): (location: PartnerLocation) => string {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  return ({ enrolments }) => {
    const enrolment =
      enrolments.length === 0
        ? t('partner.notEnrolled')
        : t('partner.enrolled', { programs: format.list(enrolments) })
    return `${enrolment}. ${t('partner.typeUnknown')}`
  }
}
