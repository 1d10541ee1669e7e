import { useTranslation } from 'react-i18next'
import type { DecisionTime } from '../../../../shared/ipc/home-procedures.ts'
import { claimPath } from '../../../domain-ui/use-open-claim.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { RouterLink } from '../../../ui/router-link.tsx'
import { DecisionColumns } from './decision-columns.tsx'
import { decisionLooks } from './looks.ts'
import { Nothing } from './nothing.tsx'
import { PlotFrame } from './plot-frame.tsx'

/** How long each of the last decisions took, with the limit of its claim's own policy. */
export function DaysToDecision({ times }: { readonly times: readonly DecisionTime[] }) {
  const { t } = useTranslation('home')
  const { t: list } = useTranslation('claims')
  const format = useFormat()
  const title = t('plots.decisionTimes.title')
  const [first] = times
  if (first === undefined) return <Nothing title={title} text={t('plots.decisionTimes.none')} />
  const sorted = times.map(({ days }) => days).toSorted((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  const within = times.filter(({ days, limit }) => days <= limit).length
  const unit = t(`plots.decisionTimes.units.${first.unit}`)
  const summary =
    times.length === 1
      ? t('plots.decisionTimes.summaryOne', { days: first.days, limit: first.limit, unit })
      : t('plots.decisionTimes.summary', { count: times.length, within, median, unit })
  return (
    <PlotFrame
      title={title}
      summary={summary}
      note={t('plots.decisionTimes.explained')}
      legend={(['within', 'late'] as const).map(key => ({
        key,
        label: t(`plots.decisionTimes.${key}`),
        look: decisionLooks[key],
      }))}
      numbers={{
        columns: (['claim', 'decidedOn', 'took', 'limit'] as const).map(column =>
          t(`plots.decisionTimes.${column}`),
        ),
        rows: times.map(({ id, customerName, decidedOn, days, limit }) => ({
          key: id,
          cells: [
            <RouterLink key="claim" to={claimPath({ id, state: 'approved' })}>
              {customerName.trim() || list('unnamedCustomer')}
            </RouterLink>,
            format.day(decidedOn),
            format.number(days),
            format.number(limit),
          ],
        })),
      }}
    >
      <DecisionColumns label={`${title}. ${summary}`} times={times} />
    </PlotFrame>
  )
}
