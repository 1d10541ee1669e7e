import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { Fragment, type ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ClaimContent, contactRoles } from '../../../shared/domain/claim-content.ts'
import { claimItems } from '../../../shared/domain/claim-items.ts'
import { itemName } from '../../../shared/domain/policy/item-name.ts'
import { needsTechnicalContact } from '../../../shared/domain/rules/contacts.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { RouterLink } from '../../ui/router-link.tsx'
import { useGraceNote } from './use-grace-note.ts'
import { useWizard } from './wizard-context.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

/** Everything in the claim as it would be sent, to be read through once. */
export function ClaimSummary() {
  const { getValues } = useFormContext<ClaimContent>()
  // Watching is for being drawn anew; it gives every part as if it might be missing.
  useWatch<ClaimContent>()
  const content = getValues()
  return (
    <>
      <CustomerPart content={content} />
      <SolutionPart content={content} />
      <ItemsPart content={content} />
      <PartnerPart content={content} />
      <ContactsPart content={content} />
      <DocumentsPart />
    </>
  )
}

interface PartProps {
  readonly content: ClaimContent
}

/** One step's part, with the way back to it. */
function Part({ step, children }: { readonly step: Step; readonly children: ReactNode }) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const { claim } = useWizard()
  const name = domain(`steps.${step}`)
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{name}</h3>
        <RouterLink to={`/claims/${claim.id}/edit/${step}`}>{t('review.edit', { step: name })}</RouterLink>
      </div>
      <DetailList>{children}</DetailList>
    </div>
  )
}

function Value({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation('wizard')
  return (
    <Detail label={label}>{text.trim() === '' ? <Text italic>{t('review.nothing')}</Text> : text}</Detail>
  )
}

function CustomerPart({ content }: PartProps) {
  const { t } = useTranslation('domain')
  return (
    <Part step="customer">
      <Value label={t('fields.claimName')} text={content.claimName} />
      <Value label={t('fields.customerName')} text={content.customer.name} />
      <Value label={t('fields.tenantId')} text={content.customer.tenantId} />
      <Value label={t('fields.customerDomain')} text={content.customer.domain} />
      <Value label={t('fields.publicSector')} text={t(`publicSector.${content.publicSector}`)} />
    </Part>
  )
}

function SolutionPart({ content }: PartProps) {
  const { t } = useTranslation('domain')
  const format = useFormat()
  const { solutionArea: area, activities, purchaseChannel, revenue } = content
  const business = area === 'business-applications'
  return (
    <Part step="solution">
      <Value label={t('fields.solutionArea')} text={area === null ? '' : t(`solutionAreas.${area}`)} />
      <Value
        label={t('fields.activity')}
        text={format.list(activities.map(activity => t(`activities.${activity}.name`)))}
      />
      {business && <Value label={t('fields.purchaseChannel')} text={t(`channels.${purchaseChannel}`)} />}
      {business && activities.includes('revenue-association') && (
        <>
          <Value label={t('fields.solutionSeller')} text={revenue.solutionSeller} />
          <Value label={t('fields.isvSolution')} text={revenue.isvSolution} />
        </>
      )}
    </Part>
  )
}

function ItemsPart({ content }: PartProps) {
  const { t } = useTranslation('domain')
  const { policy } = useWizard()
  const graceNote = useGraceNote()
  const items = claimItems(content)
  const label = t(content.solutionArea === 'microsoft-365' ? 'fields.workloads' : 'fields.product')
  return (
    <Part step="products">
      {items.length === 0 && <Value label={label} text="" />}
      {items.map(({ key, code, subscriptionId }) => (
        <Fragment key={key}>
          <Value label={label} text={itemName(code, policy)} />
          {subscriptionId !== undefined && (
            <Value
              label={t('fields.subscriptionId')}
              text={[subscriptionId, graceNote(key) ?? []].flat().join(' · ')}
            />
          )}
        </Fragment>
      ))}
    </Part>
  )
}

function PartnerPart({ content }: PartProps) {
  const { t } = useTranslation('domain')
  const { profile } = useWizard()
  const place = profile?.locations.find(({ mpnId }) => mpnId === content.mpnId)?.location
  return (
    <Part step="partner">
      <Value
        label={t('fields.mpnId')}
        text={place === undefined ? content.mpnId : `${content.mpnId} (${place})`}
      />
    </Part>
  )
}

function ContactsPart({ content }: PartProps) {
  const { t } = useTranslation('domain')
  const { policy } = useWizard()
  const shown = contactRoles.filter(role => role !== 'technical' || needsTechnicalContact(content, policy))
  return (
    <Part step="contacts">
      {shown.map(role => {
        const { name, title, email } = content.contacts[role]
        const parts = [name, title, email].filter(part => part.trim() !== '')
        return <Value key={role} label={t(`contactRoles.${role}`)} text={parts.join(', ')} />
      })}
    </Part>
  )
}

function DocumentsPart() {
  const { t } = useTranslation('domain')
  const format = useFormat()
  const { claim } = useWizard()
  return (
    <Part step="documents">
      {claim.documents.length === 0 && <Value label={t('fields.documents')} text="" />}
      {claim.documents.map(({ id, name, kind, acknowledgementDate }) => {
        const date = acknowledgementDate === null ? [] : [format.day(acknowledgementDate)]
        return <Value key={id} label={t(`attachmentKinds.${kind}`)} text={[name, ...date].join(', ')} />
      })}
    </Part>
  )
}
