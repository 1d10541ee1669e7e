import { scaleBand, scaleLinear } from '@visx/scale'
import { useId } from 'react'
import type { DecisionTime } from '../../../../shared/ipc/home-procedures.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Axes, area, plotHeight, plotWidth } from './axes.tsx'
import { decisionLooks } from './looks.ts'
import { Pattern, useInks } from './pattern.tsx'

/** No column is so narrow, or so wide, that it cannot be read as one. */
const mostColumns = 20
const fewestColumns = 8

/** A column a decision, the oldest first, each with a line where its limit is. */
export function DecisionColumns({
  label,
  times,
}: {
  readonly label: string
  readonly times: readonly DecisionTime[]
}) {
  const inks = useInks()
  const format = useFormat()
  const id = useId()
  const most = Math.max(1, ...times.flatMap(({ days, limit }) => [days, limit]))
  const places = Math.min(mostColumns, Math.max(fewestColumns, times.length))
  const width = (plotWidth * times.length) / places
  const x = scaleBand({ domain: times.map(time => time.id as string), range: [0, width], padding: 0.3 })
  const y = scaleLinear({ domain: [0, most], range: [plotHeight, 0], nice: 4 })
  const dayOf = (key: string) => times.find(time => time.id === key)?.decidedOn ?? ''
  const reach = x.step() * 0.08
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${area.width} ${area.height}`} width="100%">
      <defs>
        <Pattern id={`${id}within`} look={decisionLooks.within} />
        <Pattern id={`${id}late`} look={decisionLooks.late} />
      </defs>
      <g transform={`translate(${area.left}, ${area.top})`}>
        <Axes x={x} y={y} nameOf={key => format.shortDay(dayOf(key))} />
        {times.map(({ id: claim, days, limit }) => {
          const look = days <= limit ? 'within' : 'late'
          const left = x(claim) ?? 0
          return (
            <g key={claim}>
              <rect
                x={left}
                // What was decided on the day of its receipt is seen, too.
                y={Math.min(y(days), plotHeight - 2)}
                width={x.bandwidth()}
                height={Math.max(plotHeight - y(days), 2)}
                fill={`url(#${id}${look})`}
                stroke={inks.ink(decisionLooks[look])}
              />
              <line
                x1={left - reach}
                x2={left + x.bandwidth() + reach}
                y1={y(limit)}
                y2={y(limit)}
                stroke={inks.text}
                strokeWidth={2}
              />
            </g>
          )
        })}
      </g>
    </svg>
  )
}
