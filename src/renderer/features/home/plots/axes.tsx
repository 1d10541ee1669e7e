import { tokens } from '@fluentui/react-components'
import { AxisBottom, AxisLeft } from '@visx/axis'
import type { scaleBand, scaleLinear } from '@visx/scale'
import { useFormat } from '../../../i18n/use-format.ts'
import { useInks } from './pattern.tsx'

/** In the drawing's own units, which are pixels at its full width. */
export const area = { width: 620, height: 220, left: 36, right: 8, top: 8, bottom: 26 } as const
export const plotWidth = area.width - area.left - area.right
export const plotHeight = area.height - area.top - area.bottom

/** Counts at the left, with lines to read them by; names at the foot, as many as have room. */
export function Axes({
  x,
  y,
  nameOf,
}: {
  readonly x: ReturnType<typeof scaleBand<string>>
  readonly y: ReturnType<typeof scaleLinear<number>>
  readonly nameOf: (value: string) => string
}) {
  const inks = useInks()
  const format = useFormat()
  const text = { fill: inks.text, fontSize: 12, fontFamily: tokens.fontFamilyBase } as const
  const [, most = 1] = y.domain()
  const counts = y.ticks(Math.min(4, most)).filter(Number.isInteger)
  const names = x.domain()
  // The last one, which is today's or the newest, always has its name.
  const step = Math.ceil(names.length / 6)
  const named = names.filter((_, index) => (names.length - 1 - index) % step === 0)
  return (
    <>
      {counts.map(count => (
        <line
          key={count}
          x1={0}
          x2={plotWidth}
          y1={y(count)}
          y2={y(count)}
          stroke={inks.line}
          strokeOpacity={0.5}
        />
      ))}
      <AxisLeft
        scale={y}
        hideAxisLine
        hideTicks
        tickValues={counts}
        tickFormat={value => format.number(Number(value))}
        tickLabelProps={{ ...text, textAnchor: 'end', dx: '-0.2em', dy: '0.3em' }}
      />
      <AxisBottom
        scale={x}
        top={plotHeight}
        hideTicks
        stroke={inks.line}
        tickValues={named}
        tickFormat={value => nameOf(String(value))}
        tickLabelProps={{ ...text, textAnchor: 'middle' }}
      />
    </>
  )
}
