import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SimpleTable } from '../../../ui/simple-table.tsx'
import type { Look } from './looks.ts'
import { Pattern, useInks } from './pattern.tsx'

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalL} 0`,
    maxWidth: '620px',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  numbers: { alignSelf: 'flex-start', textAlign: 'start' },
  note: { color: tokens.colorNeutralForeground2 },
})

interface PlotFrameProps {
  readonly title: string
  /** What a look would tell, in words. */
  readonly summary: string
  readonly note?: string
  readonly legend: readonly { readonly key: string; readonly label: string; readonly look: Look }[]
  readonly numbers: {
    readonly columns: readonly string[]
    readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  }
  readonly children: ReactNode
}

/** A plot under its title, with what it shows in words, and its numbers as a table for whoever wants or needs them. */
export function PlotFrame({ title, summary, note, legend, numbers, children }: PlotFrameProps) {
  const { t } = useTranslation('home')
  const styles = useStyles()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id}>
        {title}
      </Subtitle2>
      <Body1 as="p">{summary}</Body1>
      {children}
      <ul className={styles.legend} aria-hidden>
        {legend.map(({ key, label, look }) => (
          <li key={key} className={styles.entry}>
            <Swatch look={look} />
            <Caption1>{label}</Caption1>
          </li>
        ))}
      </ul>
      {note !== undefined && <Caption1 className={styles.note}>{note}</Caption1>}
      <Button
        className={styles.numbers}
        appearance="subtle"
        size="small"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        onClick={() => setOpen(open => !open)}
      >
        {t('plots.numbers', { plot: title })}
      </Button>
      {isOpen && <SimpleTable label={title} {...numbers} />}
    </figure>
  )
}

function Swatch({ look }: { readonly look: Look }) {
  const inks = useInks()
  const id = useId()
  return (
    <svg width={16} height={16} aria-hidden>
      <defs>
        <Pattern id={id} look={look} />
      </defs>
      <rect x={0.5} y={0.5} width={15} height={15} fill={`url(#${id})`} stroke={inks.ink(look)} />
    </svg>
  )
}
