import { Button, makeStyles, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { mayResubmit, openFieldsOf } from '../../../shared/domain/policy/after-submission.ts'
import { UnsentChanges, useUnsentChanges } from '../../domain-ui/unsent-changes.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useDiscardChanges } from '../../ipc/claim-mutations.ts'
import { DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'
import { ClaimProblems } from './claim-problems.tsx'
import { DeadlineDetail } from './deadline-detail.tsx'
import { Quote } from './quote.tsx'

const useStyles = makeStyles({
  discard: { alignSelf: 'flex-start' },
})

/** What the reviewer asks, until when, and what may be changed to answer it (domain.md A4). */
export function ActionRequired({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const format = useFormat()
  const asked = claim.comments.findLast(({ author }) => author === 'reviewer')
  const open = openFieldsOf(claim)
  return (
    <Section title={t('resubmit.asked')}>
      {asked && <Quote claimId={claim.id} label={t('conversation.reviewer')} comment={asked} />}
      <DetailList>
        <DeadlineDetail claim={claim} />
      </DetailList>
      {open !== 'all' && open.length > 0 && (
        <Text>
          {t('resubmit.mayChange', { fields: format.list(open.map(field => t(`resubmit.fields.${field}`))) })}
        </Text>
      )}
      <ClaimProblems claim={claim} />
    </Section>
  )
}

/** What differs from what the service has, and the way back to it. */
export function ChangesSinceSent({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const styles = useStyles()
  const changes = useUnsentChanges(claim.id)
  const discard = useDiscardChanges()
  if (changes === undefined || changes.length === 0) return null
  const isOnItsWay = claim.state === 'queued' || claim.state === 'sending'
  return (
    <Section title={t('resubmit.changes')}>
      <Text>
        {t(
          isOnItsWay ? 'resubmit.onItsWay' : mayResubmit(claim) ? 'resubmit.notSentYet' : 'resubmit.notSent',
        )}
      </Text>
      <UnsentChanges found={changes} />
      {!isOnItsWay && (
        <Button
          className={styles.discard}
          disabledFocusable={discard.isPending}
          onClick={() => discard.mutate(claim.id)}
        >
          {t('resubmit.discard')}
        </Button>
      )}
    </Section>
  )
}
