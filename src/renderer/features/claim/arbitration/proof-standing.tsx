import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { mayCompete } from '../../../../shared/domain/arbitration/arbitration.ts'
import { assessProof, type WeakPoint } from '../../../../shared/domain/arbitration/assess-proof.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { localDay } from '../../../../shared/domain/deadlines/local-day.ts'
import { openFieldsOf } from '../../../../shared/domain/policy/after-submission.ts'
import { defaultPolicy, findPolicy } from '../../../../shared/domain/policy/policies.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useItemNames } from '../use-item-names.ts'
import { AssessedDocuments } from './assessed-documents.tsx'
import { Part } from './part.tsx'
import { WhatToAdd } from './what-to-add.tsx'

const useStyles = makeStyles({
  points: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
})

interface ProofStandingProps {
  readonly claim: Claim
  /** Keys of the competing items; empty for all. */
  readonly competing: readonly string[]
  readonly onOpenConversation: () => void
}

/** Our own proof by the rules: each document, the strong and the weak points, and what to add while that can be done. */
export function ProofStanding({ claim, competing, onOpenConversation }: ProofStandingProps) {
  const styles = useStyles()
  const { t } = useTranslation('arbitration')
  const format = useFormat()
  const nameOf = useItemNames(claim.content)
  const { content, documents } = claim
  const policy = findPolicy(claim.policyId) ?? defaultPolicy
  const on = assessedOn(claim)
  const { newest, strong, weak, ...assessment } = assessProof({ content, documents, policy, on, competing })
  const months = policy.poe.acknowledgementMaxAgeMonths.value
  const itemsOf = ({ items }: WeakPoint) => format.list(items.map(nameOf))
  return (
    <>
      <Part title={t('assessment')}>
        <Text>{t('assessedOn', { day: format.day(on) })}</Text>
        <Text>
          {newest === null
            ? t('noNewest')
            : t('newest', { count: newest.ageDays, day: format.day(newest.signedOn) })}
        </Text>
        {documents.length > 0 && (
          <AssessedDocuments documents={assessment.documents} months={months} nameOf={nameOf} />
        )}
      </Part>
      <div className={styles.points}>
        <Points
          title={t('strong')}
          texts={strong.map(code => t(`strongPoints.${code}`, { months }))}
          none={t('noStrong')}
        />
        <Points
          title={t('weak')}
          texts={weak.map(point => t(`weakPoints.${point.code}`, { months, items: itemsOf(point) }))}
          none={t('noWeak')}
        />
      </div>
      {(openFieldsOf(claim) === 'all' || mayCompete(claim.state)) && (
        <WhatToAdd
          claim={claim}
          texts={weak.map(point => t(`toAdd.${point.code}`, { items: itemsOf(point) }))}
          onOpenConversation={onOpenConversation}
        />
      )}
    </>
  )
}

interface PointsProps {
  readonly title: string
  readonly texts: readonly string[]
  readonly none: string
}

function Points({ title, texts, none }: PointsProps) {
  return (
    <Part title={title}>
      {texts.length === 0 ? (
        <Text>{none}</Text>
      ) : (
        <ul aria-label={title}>
          {texts.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Part>
  )
}

/** The day of submission, by which ages count; today while the claim can still be sent, or sent once more. */
function assessedOn(claim: Claim) {
  const open = openFieldsOf(claim)
  const isSettled = claim.receipt !== null && open !== 'all' && !open.includes('documents')
  return localDay(isSettled ? new Date(claim.receipt?.receivedAt ?? '') : new Date())
}
