import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { hasBlocker, type Problem } from '../../../shared/domain/problem.ts'
import type { PolicyImpact } from '../../../shared/ipc/policy-impact.ts'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { StatusBadge } from '../../domain-ui/status-badge.tsx'

/** Nobody reads more in a dialog; the claims themselves say it again. */
const shownAtMost = 100

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  claim: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  changes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

/** What changes in which claim, by the problems' titles. */
export function PolicyImpacts({ impacts }: { readonly impacts: readonly PolicyImpact[] }) {
  const styles = useStyles()
  const { t } = useTranslation('policy')
  if (impacts.length === 0) return <Body1>{t('dialog.none')}</Body1>
  const left = impacts.length - shownAtMost
  return (
    <>
      <Body1>{t('dialog.affected', { count: impacts.length })}</Body1>
      <ul aria-label={t('dialog.list')} className={styles.list}>
        {impacts.slice(0, shownAtMost).map(impact => (
          <ImpactItem key={impact.id} impact={impact} />
        ))}
      </ul>
      {left > 0 && <Body1>{t('dialog.more', { count: left })}</Body1>}
    </>
  )
}

function ImpactItem({ impact }: { readonly impact: PolicyImpact }) {
  const styles = useStyles()
  const { t } = useTranslation('policy')
  const { t: claim } = useTranslation('claim')
  const texts = useProblemTexts()
  // Several rows of a claim may have the same problem: said once is enough here.
  const titles = (problems: readonly Problem[]) => [...new Set(problems.map(texts.title))]
  const customer = impact.customerName.trim() || claim('unnamedCustomer')
  const goesBack = impact.state === 'ready' && hasBlocker(impact.appeared)
  return (
    <li>
      <div className={styles.claim}>
        <Body1Strong>
          {t('dialog.claim', { customer, claim: impact.claimName.trim() || t('dialog.unnamed') })}
        </Body1Strong>
        <StatusBadge state={impact.state} />
        {goesBack && <Body1>{t('dialog.toDraft')}</Body1>}
      </div>
      <ul className={styles.changes}>
        {titles(impact.appeared).map(title => (
          <li key={title}>{t('dialog.appeared', { title })}</li>
        ))}
        {titles(impact.gone).map(title => (
          <li key={title}>{t('dialog.gone', { title })}</li>
        ))}
      </ul>
    </li>
  )
}
