import { tokens } from '@fluentui/react-components'
import { PatternCircles, PatternLines } from '@visx/pattern'
import { useForcedColors } from '../../../ui/use-forced-colors.ts'
import type { Look } from './looks.ts'

const orientations = {
  horizontal: ['horizontal'],
  vertical: ['vertical'],
  diagonal: ['diagonal'],
  crossed: ['diagonal', 'diagonalRightToLeft'],
} as const

/** The colours that a drawing has now: the theme's, or, where the system forces its own, those. */
export function useInks() {
  const isForced = useForcedColors()
  return {
    paper: isForced ? 'Canvas' : tokens.colorNeutralBackground1,
    text: isForced ? 'CanvasText' : tokens.colorNeutralForeground2,
    line: isForced ? 'CanvasText' : tokens.colorNeutralStroke1,
    ink: (look: Look) => (isForced ? 'CanvasText' : look.ink),
  }
}

/** A look as an SVG pattern, to be filled with by its ID. */
export function Pattern({ id, look }: { readonly id: string; readonly look: Look }) {
  const inks = useInks()
  const ink = inks.ink(look)
  const shared = { id, width: 6, height: 6 }
  if (look.pattern === 'dots') {
    return <PatternCircles {...shared} radius={1.5} fill={ink} background={inks.paper} />
  }
  if (look.pattern === 'solid') {
    return <PatternLines {...shared} orientation={['horizontal']} strokeWidth={0} background={ink} />
  }
  return (
    <PatternLines
      {...shared}
      orientation={[...orientations[look.pattern]]}
      stroke={ink}
      strokeWidth={1.75}
      background={inks.paper}
    />
  )
}
