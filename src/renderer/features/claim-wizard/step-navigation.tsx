import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { stepStatusOf } from '../../../shared/domain/rules/step-status.ts'
import { type Step, steps } from '../../../shared/domain/steps.ts'
import { useWizard } from './wizard-context.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflow: 'auto',
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: 'flex', flexShrink: 0 },
  complete: { color: tokens.colorStatusSuccessForeground1 },
  incomplete: { color: tokens.colorNeutralForeground3 },
})

/** The way to any step at any time; each tells, beside its name, whether it is complete. */
export function StepNavigation({ step: current }: { readonly step: Step }) {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  return (
    <nav aria-label={t('navigation')}>
      <ol className={styles.list}>
        {steps.map(step => (
          <StepLink key={step} step={step} isCurrent={step === current} />
        ))}
      </ol>
    </nav>
  )
}

function StepLink({ step, isCurrent }: { readonly step: Step; readonly isCurrent: boolean }) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const id = useId()
  const { claim, problems } = useWizard()
  const status = stepStatusOf(step, problems)
  return (
    <li>
      <Link
        to={`/claims/${claim.id}/edit/${step}`}
        className={mergeClasses(styles.step, isCurrent && styles.current)}
        aria-current={isCurrent ? 'step' : undefined}
        aria-describedby={id}
        draggable={false}
      >
        <span className={mergeClasses(styles.icon, styles[status])} aria-hidden>
          {status === 'complete' ? <CheckmarkCircle20Filled /> : <Circle20Regular />}
        </span>
        {domain(`steps.${step}`)}
      </Link>
      <span id={id} hidden>
        {t(`stepState.${status}`)}
      </span>
    </li>
  )
}
