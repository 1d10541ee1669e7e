import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircle20Filled, Info20Filled, Warning20Filled } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Problem, Severity } from '../../shared/domain/problem.ts'
import { stepOf } from '../../shared/domain/steps.ts'
import { fieldName } from '../i18n/field-name.ts'
import { problemTextKey } from '../i18n/problem-text.ts'
import { RouterLink } from '../ui/router-link.tsx'
import { ArbitrationSteps } from './arbitration-steps.tsx'
import { WriteToCustomer } from './customer-message/write-to-customer.tsx'
import { useProblemTexts } from './problem-texts.ts'

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  texts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  severity: { color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  blocker: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
})

const icons: Record<Severity, ReactElement> = {
  blocker: <ErrorCircle20Filled />,
  warning: <Warning20Filled />,
  info: <Info20Filled />,
}

/** One problem of a claim: how grave, what, why, what next, and the ways to mend and to understand it. */
export function ProblemItem({
  claim,
  problem,
  onGoTo,
  moreWays,
}: {
  /** Whose problem it is. */
  readonly claim: Claim
  readonly problem: Problem
  readonly onGoTo?: ((problem: Problem) => void) | undefined
  readonly moreWays?: ReactNode
}) {
  const styles = useStyles()
  const { t } = useTranslation('shell')
  const { t: word } = useTranslation('domain')
  const texts = useProblemTexts()
  const helpPath = texts.helpPath(problem)
  return (
    <li className={styles.item}>
      <span className={styles[problem.severity]}>{icons[problem.severity]}</span>
      <div className={styles.texts}>
        <Caption1 className={styles.severity}>{word(`severities.${problem.severity}`)}</Caption1>
        <Body1Strong>{texts.title(problem)}</Body1Strong>
        <Body1>{texts.explanation(problem)}</Body1>
        <Body1>{texts.nextStep(problem)}</Body1>
        {problemTextKey(problem) === 'subscription-already-claimed-by-other' && <ArbitrationSteps />}
        <div className={styles.ways}>
          {onGoTo && <GoToButton problem={problem} onGoTo={onGoTo} />}
          {moreWays}
          <WriteToCustomer claim={claim} problem={problem} />
          <OtherClaimLink problem={problem} />
          {helpPath !== undefined && <RouterLink to={helpPath}>{t('openHelp')}</RouterLink>}
        </div>
      </div>
    </li>
  )
}

/** The way to the claim that already holds what is claimed here, where it is on this computer. */
function OtherClaimLink({ problem: { params } }: { readonly problem: Problem }) {
  const { t } = useTranslation('claim')
  if (typeof params?.claimId !== 'string') return null
  const name = String(params.claimName ?? '').trim()
  return (
    <RouterLink to={`/claims/${params.claimId}`}>
      {name === '' ? t('problems.openOther') : t('problems.openNamed', { name })}
    </RouterLink>
  )
}

function GoToButton({ problem, onGoTo }: { readonly problem: Problem; onGoTo(problem: Problem): void }) {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const place = fieldName(problem.path, word) || word(`steps.${stepOf(problem)}`)
  return (
    <Button size="small" onClick={() => onGoTo(problem)}>
      {t('problems.goTo', { place })}
    </Button>
  )
}
