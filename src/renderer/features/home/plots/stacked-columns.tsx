import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale'
import { BarStack } from '@visx/shape'
import { useId } from 'react'
import { Axes, area, plotHeight, plotWidth } from './axes.tsx'
import type { Look } from './looks.ts'
import { Pattern, useInks } from './pattern.tsx'

interface StackedColumnsProps<Series extends string> {
  /** What one who does not see it hears. */
  readonly label: string
  readonly series: readonly Series[]
  readonly looks: Readonly<Record<Series, Look>>
  readonly columns: readonly { readonly key: string; readonly counts: Readonly<Record<Series, number>> }[]
  readonly nameOf: (key: string) => string
}

/** A column for each key, of as many parts as there are series, the first at its foot. */
export function StackedColumns<Series extends string>({
  label,
  series,
  looks,
  columns,
  nameOf,
}: StackedColumnsProps<Series>) {
  const inks = useInks()
  const id = useId()
  const totals = columns.map(({ counts }) => series.reduce((sum, one) => sum + counts[one], 0))
  const x = scaleBand({ domain: columns.map(({ key }) => key), range: [0, plotWidth], padding: 0.25 })
  const y = scaleLinear({ domain: [0, Math.max(1, ...totals)], range: [plotHeight, 0], nice: 4 })
  const fill = scaleOrdinal({ domain: [...series], range: series.map(one => `url(#${id}${one})`) })
  const data = columns.map(({ key, counts }) => ({ ...counts, key }))
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${area.width} ${area.height}`} width="100%">
      <defs>
        {series.map(one => (
          <Pattern key={one} id={`${id}${one}`} look={looks[one]} />
        ))}
      </defs>
      <g transform={`translate(${area.left}, ${area.top})`}>
        <Axes x={x} y={y} nameOf={nameOf} />
        <BarStack data={data} keys={[...series]} x={({ key }) => key} xScale={x} yScale={y} color={fill}>
          {stacks =>
            stacks.flatMap(stack =>
              stack.bars
                .filter(bar => bar.height > 0)
                .map(bar => (
                  <rect
                    key={`${stack.key}-${bar.index}`}
                    x={bar.x}
                    y={bar.y}
                    width={bar.width}
                    height={bar.height}
                    fill={bar.color}
                    stroke={inks.ink(looks[stack.key])}
                  />
                )),
            )
          }
        </BarStack>
      </g>
    </svg>
  )
}
