import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LostClaim } from '../../../shared/ipc/sync-procedures.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLeaveLost, useSendAgain } from '../../ipc/app-mutations.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  list: { margin: 0, maxHeight: '240px', overflow: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Claims that the service had acknowledged and, now that it is trusted as it is, no longer has: to be sent again or left. */
export function LostClaims() {
  const { data: lost = [] } = useQuery(appQueries.lostClaims())
  return lost.length === 0 ? null : <Lost lost={lost} />
}

function Lost({ lost }: { readonly lost: readonly LostClaim[] }) {
  const { t } = useTranslation('question')
  const { t: claimWord } = useTranslation('claims')
  const styles = useStyles()
  const format = useFormat()
  const sendAgain = useSendAgain()
  const leave = useLeaveLost()
  const isBusy = sendAgain.isPending || leave.isPending
  const sendable = lost.filter(({ canBeSent }) => canBeSent).map(({ claimId }) => claimId)
  return (
    <Section title={t('lost.title')}>
      <Body1>{t('lost.body')}</Body1>
      <ul aria-label={t('lost.title')} className={styles.list}>
        {lost.map(({ claimId, claimName, customerName, receivedAt }) => (
          <li key={claimId}>
            <RouterLink to={`/claims/${claimId}`}>
              {t('lost.claim', {
                customer: customerName.trim() || claimWord('unnamedCustomer'),
                claim: claimName.trim() || claimWord('unnamedClaim'),
                when: format.instant(receivedAt),
              })}
            </RouterLink>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || sendable.length === 0}
          onClick={() => sendAgain.mutate(sendable)}
        >
          {t('lost.sendAgain')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => leave.mutate(lost.map(({ claimId }) => claimId))}>
          {t('lost.leave')}
        </Button>
      </div>
    </Section>
  )
}
