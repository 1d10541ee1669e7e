import { Button, makeStyles, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Claim } from '../../../shared/domain/claim.ts'
import { mayFollowUp, type Renewal } from '../../../shared/domain/renewal.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { usePrepareFollowUp } from '../../ipc/claim-mutations.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({ prepare: { alignSelf: 'flex-start' } })

/** The claims before and after this one, and the way to the next: renewal after an approval, correction after a rejection. */
export function FollowUp({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const styles = useStyles()
  const navigate = useNavigate()
  const prepare = usePrepareFollowUp()
  const { id, state, follows, followedBy } = claim
  const { data: renewal = null } = useQuery(claimQueries.renewal(id))
  const mayFollow = mayFollowUp(claim)
  if (!mayFollow && follows === null && followedBy === null) return null
  const label = followedBy !== null ? 'goOn' : state === 'approved' ? 'prepare' : 'correct'
  return (
    <Section title={t('followUp.title')}>
      {renewal !== null && followedBy === null && <RenewalText renewal={renewal} />}
      {follows !== null && (
        <Text>
          {t('followUp.follows')} <RouterLink to={`/claims/${follows}`}>{t('followUp.earlier')}</RouterLink>
        </Text>
      )}
      {followedBy !== null && (
        <Text>
          {t('followUp.followedBy')}{' '}
          <RouterLink to={`/claims/${followedBy}`}>{t('followUp.later')}</RouterLink>
        </Text>
      )}
      {mayFollow && (
        <Button
          className={styles.prepare}
          appearance={renewal !== null && followedBy === null ? 'primary' : 'secondary'}
          disabledFocusable={prepare.isPending}
          onClick={() => prepare.mutate(id, { onSuccess: next => void navigate(`/claims/${next.id}/edit`) })}
        >
          {t(`followUp.${label}`)}
        </Button>
      )}
    </Section>
  )
}

function RenewalText({ renewal: { endsOn, daysLeft } }: { readonly renewal: Renewal }) {
  const { t } = useTranslation('claim')
  const { t: policy } = useTranslation('policy')
  const format = useFormat()
  const day = format.day(endsOn)
  const left = daysLeft === 0 ? policy('left.today') : policy('left.days', { count: daysLeft })
  return <Text>{daysLeft < 0 ? t('followUp.ended', { day }) : t('followUp.ends', { day, left })}</Text>
}
