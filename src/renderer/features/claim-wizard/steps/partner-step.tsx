import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { OutsideLink } from '../../../domain-ui/outside-link.tsx'
import { helpPath } from '../../../i18n/help-topics.ts'
import { RouterLink } from '../../../ui/router-link.tsx'
import { LocationPicker, useEnrolment } from '../fields/location-picker.tsx'
import { useWizard } from '../wizard-context.ts'

const useStyles = makeStyles({
  which: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    maxWidth: '70ch',
  },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  unverified: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export function PartnerStep() {
  const { t } = useTranslation('wizard')
  const { t: word } = useTranslation('shell')
  const styles = useStyles()
  return (
    <>
      <LocationPicker />
      <ChosenLocation />
      <Accordion collapsible>
        <AccordionItem value="which">
          <AccordionHeader>{t('partner.whichOne')}</AccordionHeader>
          <AccordionPanel>
            <div className={styles.which}>
              <Text>{t('partner.whichOneHelp')}</Text>
              <OutsideLink link="enrolment" />
              <RouterLink to={helpPath({ topic: 'which-mpn', section: 'unsure' })}>
                {word('openHelp')}
              </RouterLink>
            </div>
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
  if (profile === null) return <Unverified reason={t('partner.noProfile')} />
  // Whatever is no number yet is on its way to become one; the rules say what it lacks.
  if (!/^\d+$/.test(mpnId)) return null
  const location = profile.locations.find(known => known.mpnId === mpnId)
  if (location === undefined) return <Unverified reason={t('partner.notInProfile')} />
  return (
    <Text>
      {location.location}
      {'. '}
      {enrolment(location)}
    </Text>
  )
}

function Unverified({ reason }: { readonly reason: string }) {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  return (
    <div className={styles.unverified}>
      <Badge className={styles.badge} appearance="tint" color="warning">
        {t('partner.unverified')}
      </Badge>
      <Text>{reason}</Text>
    </div>
  )
}
