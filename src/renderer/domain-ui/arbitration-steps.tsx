import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  list: { marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalS },
})

/** What follows when two partners claim the same, and what helps then (domain.md A4 arbitration, B1.5). */
export function ArbitrationSteps() {
  const styles = useStyles()
  const { t } = useTranslation('arbitration')
  const steps: readonly string[] = t('steps', { returnObjects: true })
  const strengths: readonly string[] = t('strengths', { returnObjects: true })
  return (
    <details>
      <summary className={styles.summary}>{t('summary')}</summary>
      <ol className={styles.list}>
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Body1Strong>{t('strengthens')}</Body1Strong>
      <ul className={styles.list}>
        {strengths.map(strength => (
          <li key={strength}>{strength}</li>
        ))}
      </ul>
    </details>
  )
}
