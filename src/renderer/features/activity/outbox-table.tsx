import {
  makeStyles,
  ProgressBar,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry } from '../../../shared/ipc/sync-procedures.ts'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { useNow } from '../../ui/use-now.ts'

const columns = ['claim', 'step', 'since', 'attempts', 'nextTry', 'sent', 'reason'] as const
const everyMs = 15_000

// The only column of sentences.
const useStyles = makeStyles({ reason: { width: '28%', paddingTop: '6px', paddingBottom: '6px' } })

/** Claims that wait to be sent, or are being sent. */
export function OutboxTable({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  const { t } = useTranslation('activity')
  const styles = useStyles()
  const now = useNow(everyMs)
  return (
    <Table aria-label={t('outbox')}>
      <TableHeader>
        <TableRow>
          {columns.map(column => (
            <TableHeaderCell key={column} className={column === 'reason' ? styles.reason : undefined}>
              {t(`columns.${column}`)}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {entries.map(entry => (
          <OutboxRow key={entry.claimId} entry={entry} now={now} />
        ))}
      </TableBody>
    </Table>
  )
}

function OutboxRow({ entry, now }: { readonly entry: OutboxEntry; readonly now: Date }) {
  const { t } = useTranslation('activity')
  const { t: claimWord } = useTranslation('claims')
  const styles = useStyles()
  const format = useFormat()
  const texts = useProblemTexts()
  const { problem, nextTryAt } = entry
  const customer = entry.customerName.trim() || claimWord('unnamedCustomer')
  const claim = entry.claimName.trim() || claimWord('unnamedClaim')
  return (
    <TableRow>
      <TableCell>
        <RouterLink to={`/claims/${entry.claimId}`}>{t('claimOf', { customer, claim })}</RouterLink>
      </TableCell>
      <TableCell>{t(`steps.${entry.step}`)}</TableCell>
      <TableCell title={format.instant(entry.since)}>{format.relative(entry.since, now)}</TableCell>
      <TableCell>{format.number(entry.attempts)}</TableCell>
      <TableCell>
        {nextTryAt === null || new Date(nextTryAt) <= now ? t('soon') : format.relative(nextTryAt, now)}
      </TableCell>
      <TableCell>
        <SentBytes entry={entry} />
      </TableCell>
      <TableCell className={styles.reason}>
        {problem === null ? t('inTurn') : `${texts.title(problem)}. ${texts.nextStep(problem)}`}
      </TableCell>
    </TableRow>
  )
}

function SentBytes({ entry: { sentBytes, totalBytes } }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation('activity')
  const format = useFormat()
  if (totalBytes === 0) return t('noDocuments')
  const words = t('bytes', { sent: format.bytes(sentBytes), total: format.bytes(totalBytes) })
  return (
    <>
      {words}
      <ProgressBar value={sentBytes} max={totalBytes} aria-label={words} />
    </>
  )
}
