import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, Circle16Regular } from '@fluentui/react-icons'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { openReasons, sendBackReasons } from '../../i18n/send-back-reasons.ts'
import { useWizard } from './wizard-context.ts'

const useStyles = makeStyles({
  checklist: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  met: { color: tokens.colorStatusSuccessForeground1 },
})

/** What the proof would be sent back for, and what it would not: at a glance, and in words. */
export function SendBackChecklist() {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const { problems } = useWizard()
  const id = useId()
  const open = openReasons(problems)
  return (
    <div className={styles.checklist}>
      <Caption1Strong id={id}>{t('sendBack.title')}</Caption1Strong>
      <ul aria-labelledby={id} className={styles.list}>
        {sendBackReasons.map(reason => {
          const isMet = !open.includes(reason)
          return (
            <li key={reason} className={styles.item}>
              <span className={mergeClasses(styles.icon, isMet && styles.met)} aria-hidden>
                {isMet ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
              </span>
              <Caption1>
                {t(isMet ? 'sendBack.met' : 'sendBack.open', { what: t(`sendBack.reasons.${reason}`) })}
              </Caption1>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
