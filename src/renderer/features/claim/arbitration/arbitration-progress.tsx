import { Badge, Body1, Body1Strong, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import {
  arbitrationSteps,
  type Competition,
  isKnownStep,
} from '../../../../shared/domain/arbitration/arbitration.ts'
import { useFormat } from '../../../i18n/use-format.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  step: { paddingLeft: tokens.spacingHorizontalXS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  current: {
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
})

/** The four steps of arbitration, with the one where the claim stands, or where it ended. */
export function ArbitrationProgress({ competition }: { readonly competition: Competition | null }) {
  const styles = useStyles()
  const { t } = useTranslation('arbitration')
  const format = useFormat()
  const texts: readonly string[] = t('steps', { returnObjects: true })
  const { step = null, stepSince = null, endedAt = null } = competition ?? {}
  const present = step !== null && isKnownStep(step) ? arbitrationSteps.indexOf(step) : -1
  const here = () => {
    if (endedAt !== null) return t('endedHere')
    return stepSince === null ? t('now') : t('nowSince', { instant: format.instant(stepSince) })
  }
  return (
    <>
      <ol aria-label={t('stepsLabel')} className={styles.list}>
        {arbitrationSteps.map((name, index) => (
          <li
            key={name}
            className={styles.step}
            aria-current={index === present && endedAt === null ? 'step' : undefined}
          >
            <div className={index === present ? styles.current : undefined}>
              <div className={styles.head}>
                <Body1Strong>{t(`stepNames.${name}`)}</Body1Strong>
                {index === present && <Badge color="brand">{here()}</Badge>}
                {index < present && (
                  <Badge appearance="tint" color="success">
                    {t('done')}
                  </Badge>
                )}
              </div>
              <Body1>{texts[index]}</Body1>
            </div>
          </li>
        ))}
      </ol>
      {step !== null && !isKnownStep(step) && <Text>{t('unknownStep', { step })}</Text>}
    </>
  )
}
