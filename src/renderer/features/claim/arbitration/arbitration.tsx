import { Button, makeStyles, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Competition } from '../../../../shared/domain/arbitration/arbitration.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { isDecided } from '../../../../shared/domain/life-cycle.ts'
import { defaultPolicy, findPolicy } from '../../../../shared/domain/policy/policies.ts'
import { useLimitText } from '../../../domain-ui/limit-text.ts'
import { helpPath } from '../../../i18n/help-topics.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { standingQuery, useUnmarkCompeting } from '../../../ipc/arbitration-queries.ts'
import { RouterLink } from '../../../ui/router-link.tsx'
import { Section } from '../../../ui/section.tsx'
import { PacketButton } from '../packet-button.tsx'
import { useItemNames } from '../use-item-names.ts'
import { ArbitrationProgress } from './arbitration-progress.tsx'
import { MarkCompeting } from './mark-competing.tsx'
import { Part } from './part.tsx'
import { ProofStanding } from './proof-standing.tsx'

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } })

interface ArbitrationProps {
  readonly claim: Claim
  readonly onOpenConversation: () => void
}

/**
 * A claim that competes with another partner's, is expected to, or did: where it stands, why it takes so long, what is
 * compared, how our own proof stands, and what to add (domain.md A4, B2.5).
 */
export function Arbitration({ claim, onOpenConversation }: ArbitrationProps) {
  const { t } = useTranslation('arbitration')
  const limitText = useLimitText()
  const { data: standing } = useQuery(standingQuery(claim.id))
  if (standing === undefined) return null
  const { competition } = standing
  const isOpen = competition?.endedAt === null
  const expected = isOpen || isDecided(claim.state) ? [] : standing.expected
  if (competition === null && expected.length === 0) return null
  const policy = findPolicy(claim.policyId) ?? defaultPolicy
  const strengths: readonly string[] = t('strengths', { returnObjects: true })
  const competing = competition && competition.items.length > 0 ? competition.items : standing.expected
  return (
    <Section title={t('title')}>
      <StandingText claim={claim} competition={competition} expected={expected} />
      <ArbitrationProgress competition={competition} />
      {isOpen && (
        <Part title={t('whyLong')}>
          <Text>{t('whyLongText', { limit: limitText(policy.deadlines.review) })}</Text>
        </Part>
      )}
      {!isDecided(claim.state) && (
        <Part title={t('compared')}>
          <ul>
            {strengths.map(strength => (
              <li key={strength}>{strength}</li>
            ))}
          </ul>
        </Part>
      )}
      <ProofStanding claim={claim} competing={competing} onOpenConversation={onOpenConversation} />
      {claim.receipt !== null && (
        <Part title={t('packet')}>
          <Text>{t('packetText')}</Text>
          <div>
            <PacketButton claim={claim} />
          </div>
        </Part>
      )}
      <RouterLink to={helpPath({ topic: 'competing-claims', section: 'arbitration' })}>
        {t('help')}
      </RouterLink>
    </Section>
  )
}

interface StandingTextProps {
  readonly claim: Claim
  readonly competition: Competition | null
  readonly expected: readonly string[]
}

function StandingText({ claim, competition, expected }: StandingTextProps) {
  const { t } = useTranslation('arbitration')
  const styles = useStyles()
  const format = useFormat()
  const nameOf = useItemNames(claim.content)
  const unmark = useUnmarkCompeting(claim.id)
  const items = (keys: readonly string[]) => format.list(keys.map(nameOf))
  if (competition === null || (competition.endedAt !== null && expected.length > 0))
    return (
      <>
        <Text>{t('standing.expected', { items: items(expected) })}</Text>
        <MarkCompeting claim={claim} />
      </>
    )
  const { beganAt, endedAt, knownBy } = competition
  const day = format.instant(beganAt)
  if (endedAt !== null) return <Text>{t('standing.ended', { from: day, to: format.instant(endedAt) })}</Text>
  if (knownBy === 'service')
    return (
      <Text>
        {competition.items.length === 0
          ? t('standing.toldAll', { day })
          : t('standing.told', { items: items(competition.items), day })}
      </Text>
    )
  return (
    <>
      <Text>{t('standing.marked', { day })}</Text>
      <Button className={styles.button} disabledFocusable={unmark.isPending} onClick={() => unmark.mutate()}>
        {t('unmark')}
      </Button>
    </>
  )
}
