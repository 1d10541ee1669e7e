import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { HomeClaim } from '../../../shared/ipc/home-procedures.ts'
import { StatusBadge } from '../../domain-ui/status-badge.tsx'
import { claimPath } from '../../domain-ui/use-open-claim.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { useRowTexts } from './row-texts.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  badge: { flexShrink: 0 },
  why: { color: tokens.colorNeutralForeground2 },
  urgent: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
})

/** A claim, where it leads to, and why it stands here. */
export function HomeRow({ claim }: { readonly claim: HomeClaim }) {
  const { t } = useTranslation('home')
  const { t: list } = useTranslation('claims')
  const styles = useStyles()
  const texts = useRowTexts()
  const customer = claim.customerName.trim() || list('unnamedCustomer')
  const name = claim.claimName.trim() || list('unnamedClaim')
  return (
    <li className={styles.row}>
      <span className={styles.texts}>
        <RouterLink to={claimPath(claim)}>{t('claim', { customer, claim: name })}</RouterLink>
        {texts(claim).map(({ text, isUrgent }) => (
          <Caption1 key={text} className={mergeClasses(styles.why, isUrgent && styles.urgent)}>
            {text}
          </Caption1>
        ))}
      </span>
      <span className={styles.badge}>
        <StatusBadge state={claim.state} />
      </span>
    </li>
  )
}
