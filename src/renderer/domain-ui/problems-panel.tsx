import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Regular } from '@fluentui/react-icons'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../shared/domain/claim.ts'
import { bySeverity, type Problem } from '../../shared/domain/problem.ts'
import { ProblemItem } from './problem-item.tsx'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  none: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorStatusSuccessForeground1,
  },
})

/** All that is wrong with a claim, the most severe first, each with what to do next and the way to its field. */
export function ProblemsPanel({
  claim,
  problems,
  noneText,
  onGoTo,
  moreWays,
}: {
  readonly claim: Claim
  readonly problems: readonly Problem[]
  /** Said when there are none, where they are not all of the claim's. */
  readonly noneText?: string
  /** Goes to where the problem can be mended; without it there is no such way from here. */
  readonly onGoTo?: ((problem: Problem) => void) | undefined
  /** Other ways to deal with a problem, which only the page knows. */
  readonly moreWays?: ((problem: Problem) => ReactNode) | undefined
}) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <Subtitle2 as="h2" id={id}>
        {t('problems.title')}
      </Subtitle2>
      {problems.length === 0 ? (
        <span className={styles.none}>
          <CheckmarkCircle20Regular />
          <Body1>{noneText ?? t('problems.none')}</Body1>
        </span>
      ) : (
        <>
          <Caption1>{t('problems.count', { count: problems.length })}</Caption1>
          <ul className={styles.list}>
            {bySeverity(problems).map(problem => (
              // All of it: two items of a claim may lack the same thing in the same place.
              <ProblemItem
                key={JSON.stringify(problem)}
                claim={claim}
                problem={problem}
                onGoTo={onGoTo}
                moreWays={moreWays?.(problem)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
