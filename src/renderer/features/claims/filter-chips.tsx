import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStateText } from '../../domain-ui/state-text.ts'
import { without } from './filter-menu.tsx'
import type { Narrowing } from './shown-claims.ts'

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What the list is narrowed by, each with a way to take it away. */
export const FilterChips = memo(function FilterChips({
  filter,
  onChange,
}: {
  readonly filter: Narrowing
  readonly onChange: (filter: Narrowing) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const { t: word } = useTranslation('domain')
  const stateText = useStateText()
  const { states = [], solutionArea, mpnId, customer, dueWithin, unread } = filter
  const chips = [
    ...states.map(state => {
      const others = states.filter(other => other !== state)
      return {
        text: stateText(state),
        rest: without(filter, 'states', others.length > 0 && { states: others }),
      }
    }),
    ...(solutionArea
      ? [{ text: word(`solutionAreas.${solutionArea}`), rest: without(filter, 'solutionArea') }]
      : []),
    ...(mpnId === undefined ? [] : [{ text: `MPN ${mpnId}`, rest: without(filter, 'mpnId') }]),
    ...(customer === undefined ? [] : [{ text: customer, rest: without(filter, 'customer') }]),
    ...(dueWithin === undefined
      ? []
      : [
          {
            text: dueWithin === 0 ? t('filter.dueToday') : t('filter.due', { count: dueWithin }),
            rest: without(filter, 'dueWithin'),
          },
        ]),
    ...(unread ? [{ text: t('filter.unread'), rest: without(filter, 'unread') }] : []),
  ]
  if (chips.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label={t('filter.chips')} className={styles.chips}>
      {chips.map(({ text, rest }) => (
        <InteractionTag key={text} size="small">
          <InteractionTagPrimary hasSecondaryAction>{text}</InteractionTagPrimary>
          <InteractionTagSecondary
            aria-label={t('filter.remove', { filter: text })}
            onClick={() => onChange(rest)}
          />
        </InteractionTag>
      ))}
    </div>
  )
})
