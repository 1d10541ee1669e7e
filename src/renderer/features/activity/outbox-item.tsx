import { Body1, Caption1, ProgressBar, Text } from '@fluentui/react-components'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry } from '../../../shared/ipc/sync-procedures.ts'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { RelativeTime } from '../../domain-ui/relative-time.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { useListStyles } from './list-styles.ts'
import { useClaimTitle } from './use-claim-title.ts'

/** One claim on its way: drawn again when something about it has changed, not when another one moved on. */
export const OutboxItem = memo(function OutboxItem({ entry }: { readonly entry: OutboxEntry }) {
  const styles = useListStyles()
  const { t } = useTranslation('activity')
  const texts = useProblemTexts()
  const title = useClaimTitle()
  const { problem, nextTryAt, attempts } = entry
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text className={styles.name}>
          <RouterLink to={`/claims/${entry.claimId}`}>{title(entry)}</RouterLink>
        </Text>
        <Caption1>{entry.kind === 'claim' ? t(`steps.${entry.step}`) : t(`kinds.${entry.kind}`)}</Caption1>
      </div>
      <Body1>{problem === null ? t('inTurn') : `${texts.title(problem)}. ${texts.nextStep(problem)}`}</Body1>
      <Caption1 className={styles.facts}>
        <span>
          {t('since')} <RelativeTime at={entry.since} />
        </span>
        {attempts > 0 && <span>{t('attempts', { count: attempts })}</span>}
        {nextTryAt !== null && (
          <span>
            {`${t('nextTry')}: `}
            <RelativeTime at={nextTryAt} />
          </span>
        )}
      </Caption1>
      {entry.totalBytes > 0 && <Upload entry={entry} />}
    </li>
  )
})

function Upload({ entry }: { readonly entry: OutboxEntry }) {
  const styles = useListStyles()
  const { t } = useTranslation('activity')
  const format = useFormat()
  const { sentBytes, totalBytes, bytesPerSecond } = entry
  const words = t('bytes', { sent: format.bytes(sentBytes), total: format.bytes(totalBytes) })
  return (
    <>
      <ProgressBar value={sentBytes} max={totalBytes} aria-label={words} />
      <Caption1 className={styles.facts}>
        <span>{words}</span>
        {bytesPerSecond !== null && bytesPerSecond > 0 && (
          <>
            <span>{t('speed', { speed: format.bytes(bytesPerSecond) })}</span>
            <span>{t('left', { duration: format.duration((totalBytes - sentBytes) / bytesPerSecond) })}</span>
          </>
        )}
      </Caption1>
    </>
  )
}
