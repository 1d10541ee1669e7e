import { useTranslation } from 'react-i18next'
import { type StageCounts, stages } from '../../../../shared/ipc/home-procedures.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { stageLooks } from './looks.ts'
import { PlotFrame } from './plot-frame.tsx'
import { StackedColumns } from './stacked-columns.tsx'

/** How many claims were at each stage, at the end of some days up to today. */
export function ClaimsOverTime({ overTime }: { readonly overTime: readonly StageCounts[] }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const last = overTime.at(-1)
  if (last === undefined) return null
  const title = t('plots.overTime.title')
  const counts = stages
    .filter(stage => last.counts[stage] > 0)
    .map(stage => t('plots.overTime.count', { stage: t(`plots.stages.${stage}`), count: last.counts[stage] }))
  const summary = t('plots.overTime.summary', { day: format.day(last.day), counts: format.list(counts) })
  return (
    <PlotFrame
      title={title}
      summary={summary}
      legend={stages.map(key => ({ key, label: t(`plots.stages.${key}`), look: stageLooks[key] }))}
      numbers={{
        columns: [t('plots.day'), ...stages.map(stage => t(`plots.stages.${stage}`))],
        rows: overTime.map(({ day, counts }) => ({
          key: day,
          cells: [format.day(day), ...stages.map(stage => format.number(counts[stage]))],
        })),
      }}
    >
      <StackedColumns
        label={`${title}. ${summary}`}
        series={stages}
        looks={stageLooks}
        columns={overTime.map(({ day, counts }) => ({ key: day, counts }))}
        nameOf={day => format.shortDay(day)}
      />
    </PlotFrame>
  )
}
