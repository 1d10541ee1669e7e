import { useTranslation } from 'react-i18next'
import type { HomeOverview } from '../../../../shared/ipc/home-procedures.ts'
import { Section } from '../../../ui/section.tsx'
import { ClaimsOverTime } from './claims-over-time.tsx'
import { DaysToDecision } from './days-to-decision.tsx'
import { IncentivesAtRisk } from './incentives-at-risk.tsx'

/** What a look says better than a table. */
export function Plots({ home }: { readonly home: HomeOverview }) {
  const { t } = useTranslation('home')
  return (
    <Section title={t('plots.title')}>
      <IncentivesAtRisk atRisk={home.atRisk} />
      <ClaimsOverTime overTime={home.overTime} />
      <DaysToDecision times={home.decisionTimes} />
    </Section>
  )
}
