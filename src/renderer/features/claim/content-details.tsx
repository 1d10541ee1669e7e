import { useTranslation } from 'react-i18next'
import { type ClaimContent, contactRoles } from '../../../shared/domain/claim-content.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'

/** All that the user wrote, under the headings of the wizard's steps. */
export function ContentDetails({ content }: { readonly content: ClaimContent }) {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const given = (text: string) => text.trim() || t('overview.notGiven')
  const { customer, contacts, comment } = content
  return (
    <>
      <Section title={word('steps.customer')}>
        <DetailList>
          <Detail label={word('fields.claimName')}>{given(content.claimName)}</Detail>
          <Detail label={word('fields.customerName')}>{given(customer.name)}</Detail>
          <Detail label={word('fields.customerDomain')}>{given(customer.domain)}</Detail>
          <Detail label={word('fields.tenantId')}>{given(customer.tenantId)}</Detail>
          <Detail label={word('fields.publicSector')}>{word(`publicSector.${content.publicSector}`)}</Detail>
        </DetailList>
      </Section>
      <SolutionDetails content={content} />
      <Section title={word('steps.partner')}>
        <DetailList>
          <Detail label={word('fields.mpnId')}>{given(content.mpnId)}</Detail>
        </DetailList>
      </Section>
      <Section title={word('steps.contacts')}>
        <DetailList>
          {contactRoles.map(role => {
            const { name, title, email } = contacts[role]
            const parts = [name, title, email].map(part => part.trim()).filter(part => part !== '')
            return (
              <Detail key={role} label={word(`contactRoles.${role}`)}>
                {given(parts.join(' · '))}
              </Detail>
            )
          })}
        </DetailList>
      </Section>
      <Section title={word('fields.comment')}>
        <DetailList>
          <Detail label={word('fields.comment')}>{given(comment)}</Detail>
        </DetailList>
      </Section>
    </>
  )
}

function SolutionDetails({ content }: { readonly content: ClaimContent }) {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const { solutionArea, activities, revenue } = content
  const given = (text: string) => text.trim() || t('overview.notGiven')
  return (
    <Section title={word('steps.solution')}>
      <DetailList>
        <Detail label={word('fields.solutionArea')}>
          {solutionArea === null ? t('overview.notGiven') : word(`solutionAreas.${solutionArea}`)}
        </Detail>
        <Detail label={word('fields.activity')}>
          {given(format.list(activities.map(activity => word(`activities.${activity}.name`))))}
        </Detail>
        {solutionArea === 'business-applications' && (
          <Detail label={word('fields.purchaseChannel')}>
            {word(`channels.${content.purchaseChannel}`)}
          </Detail>
        )}
        {activities.includes('revenue-association') && (
          <>
            <Detail label={word('fields.solutionSeller')}>{given(revenue.solutionSeller)}</Detail>
            <Detail label={word('fields.isvSolution')}>{given(revenue.isvSolution)}</Detail>
          </>
        )}
      </DetailList>
    </Section>
  )
}
