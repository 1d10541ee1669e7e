import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text } from '@fluentui/react-components'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { LocationPicker, useEnrolment } from '../fields/location-picker.tsx'
import { useWizard } from '../wizard-context.ts'

export function PartnerStep() {
  const { t } = useTranslation('wizard')
  return (
    <>
      <LocationPicker />
      <ChosenLocation />
      <Accordion collapsible>
        <AccordionItem value="which">
          <AccordionHeader>{t('partner.whichOne')}</AccordionHeader>
          <AccordionPanel>
            <Text>{t('partner.whichOneHelp')}</Text>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  )
}

/** What the profile says of the number in the field. */
function ChosenLocation() {
  const { t } = useTranslation('wizard')
  const { profile } = useWizard()
  const enrolment = useEnrolment()
  const mpnId = useWatch<ClaimContent, 'mpnId'>({ name: 'mpnId' }).trim()
  if (profile === null) return <Text>{t('partner.noProfile')}</Text>
  if (mpnId === '') return null
  const location = profile.locations.find(known => known.mpnId === mpnId)
  if (location === undefined) return <Text>{t('partner.notInProfile')}</Text>
  return (
    <Text>
      {location.location}
      {'. '}
      {enrolment(location)}
    </Text>
  )
}
