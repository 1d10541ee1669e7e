import { useTranslation } from 'react-i18next'
import { type Nearness, nearness, type Risk } from '../../../../shared/ipc/home-procedures.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { riskLooks } from './looks.ts'
import { Nothing } from './nothing.tsx'
import { PlotFrame } from './plot-frame.tsx'
import { StackedColumns } from './stacked-columns.tsx'

const reasons = ['answer', 'dispute', 'renewal'] as const
const withinWeek: ReadonlySet<Nearness> = new Set(['over', 'today', 'week'])

/** Claims that lose their incentive if nothing is done, by how many days are left. */
export function IncentivesAtRisk({ atRisk }: { readonly atRisk: readonly Risk[] }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const title = t('plots.atRisk.title')
  const sum = (risks: readonly Risk[]) =>
    risks.reduce((total, { counts }) => total + counts.answer + counts.dispute + counts.renewal, 0)
  const count = sum(atRisk)
  if (count === 0) return <Nothing title={title} text={t('plots.atRisk.none')} />
  const soon = sum(atRisk.filter(({ within }) => withinWeek.has(within)))
  const summary = t('plots.atRisk.summary', { count, soon })
  const nameOf = (key: string) => {
    const within = nearness.find(one => one === key)
    return within === undefined ? key : t(`plots.nearness.${within}`)
  }
  return (
    <PlotFrame
      title={title}
      summary={summary}
      legend={reasons.map(key => ({ key, label: t(`plots.risks.${key}`), look: riskLooks[key] }))}
      numbers={{
        columns: [t('plots.atRisk.left'), ...reasons.map(reason => t(`plots.risks.${reason}`))],
        rows: atRisk.map(({ within, counts }) => ({
          key: within,
          cells: [nameOf(within), ...reasons.map(reason => format.number(counts[reason]))],
        })),
      }}
    >
      <StackedColumns
        label={`${title}. ${summary}`}
        series={reasons}
        looks={riskLooks}
        columns={atRisk.map(({ within, counts }) => ({ key: within, counts }))}
        nameOf={nameOf}
      />
    </PlotFrame>
  )
}
