import {
  Body1,
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem, ProblemCode } from '../../shared/domain/problem.ts'
import type { BackupSummary } from '../../shared/ipc/backup-procedures.ts'
import type { RecoveryReport } from '../../shared/ipc/recovery-procedures.ts'
import { BackupContents } from '../domain-ui/backup-contents.tsx'
import { Loaded } from '../domain-ui/loaded.tsx'
import { ProblemMessage } from '../domain-ui/problem-message.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { problemOf } from '../ipc/ask.ts'
import { recoveryQueries, useRecover } from '../ipc/recovery-queries.ts'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  backup: { display: 'flex', flexDirection: 'column' },
})

const recoverable: readonly ProblemCode[] = [
  'database-damaged',
  'data-files-do-not-match',
  'database-from-newer-version',
]

/** Whether something can be done about the data from here. */
export const isRecoverable = ({ code }: Problem): boolean => recoverable.includes(code)

interface RecoverySectionProps {
  readonly problem: Problem
  readonly onRecovered: (report: RecoveryReport) => void
}

/** Offers the newest good backup, the ones before it, and what can be read without one. */
export function RecoverySection({ problem, onRecovered }: RecoverySectionProps) {
  const styles = useStyles()
  const { t } = useTranslation('start')
  const titleId = useId()
  const query = useQuery(recoveryQueries.backups())
  const isNewer = problem.code === 'database-from-newer-version'
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Subtitle2 as="h2" id={titleId}>
        {t('recovery.title')}
      </Subtitle2>
      <Body1>{t(isNewer ? 'recovery.newer' : 'recovery.body')}</Body1>
      <Loaded query={query}>
        {backups => <Choice backups={backups} isNewer={isNewer} onRecovered={onRecovered} />}
      </Loaded>
    </section>
  )
}

const nothing = 'nothing'

function Choice({
  backups,
  isNewer,
  onRecovered,
}: {
  readonly backups: readonly BackupSummary[]
  readonly isNewer: boolean
  readonly onRecovered: (report: RecoveryReport) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('start')
  const format = useFormat()
  const recover = useRecover()
  const [chosen, setChosen] = useState(backups[0]?.id ?? nothing)
  const start = () => recover.mutate(chosen === nothing ? null : chosen, { onSuccess: onRecovered })
  if (recover.isPending) return <Spinner label={t('recovery.recovering')} />
  return (
    <>
      {recover.error && <ProblemMessage problem={problemOf(recover.error)} />}
      {backups.length === 0 && !isNewer && <Body1>{t('recovery.noBackups')}</Body1>}
      {backups.length > 0 && (
        <Field label={t('recovery.choice')}>
          <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {backups.map(backup => (
              <Radio
                key={backup.id}
                value={backup.id}
                label={
                  <span className={styles.backup}>
                    {t('recovery.backupOf', { at: format.instant(backup.at) })}
                    <BackupContents backup={backup} />
                  </span>
                }
              />
            ))}
            {!isNewer && <Radio value={nothing} label={t('recovery.nothing')} />}
          </RadioGroup>
        </Field>
      )}
      {/* Of a newer version's file nothing is read: without a backup there is nothing to go on from. */}
      {(backups.length > 0 || !isNewer) && (
        <div>
          <Button appearance="primary" onClick={start}>
            {t('recovery.recover')}
          </Button>
        </div>
      )}
    </>
  )
}
