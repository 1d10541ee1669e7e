import { Body1, Button, Caption1, makeStyles, Title2, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/domain/problem.ts'
import type { RecoveryReport } from '../../shared/ipc/recovery-procedures.ts'
import { useProblemTexts } from '../domain-ui/problem-texts.ts'
import { useProfile } from '../domain-ui/use-profile.ts'
import { useProfileRequests } from '../domain-ui/use-profile-requests.ts'
import { ProblemReportPage } from '../features/problem-report/problem-report-page.tsx'
import { ask } from '../ipc/ask.ts'
import { useSwitchProfile } from '../ipc/profiles-queries.ts'
import { RecoveredPage } from './recovered-page.tsx'
import { isRecoverable, RecoverySection } from './recovery-section.tsx'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // In one colour down to the foot of the window.
    minHeight: '100vh',
    boxSizing: 'border-box',
    maxWidth: '600px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    paddingTop: '15vh',
  },
  path: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
})

/** All that the window shows where main could not open its data: what is wrong, where, and what can be done. */
export function StartProblemPage({
  problem,
  onSolved,
}: {
  readonly problem: Problem
  /** The data is open now. */
  readonly onSolved: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('start')
  const texts = useProblemTexts()
  const restart = useMutation({ mutationFn: () => ask(window.claimdesk.app.restart({})) })
  const quit = useMutation({ mutationFn: () => ask(window.claimdesk.app.quit({})) })
  const [isReporting, setReporting] = useState(false)
  const [report, setReport] = useState<RecoveryReport | null>(null)
  const path = problem.params?.path
  useProfileRequests()
  if (report) return <RecoveredPage report={report} onGoOn={onSolved} />
  if (isReporting)
    return <ProblemReportPage actions={<Button onClick={() => setReporting(false)}>{t('back')}</Button>} />
  return (
    <main className={styles.root}>
      <Title2 as="h1">{texts.title(problem)}</Title2>
      <Body1>{texts.explanation(problem)}</Body1>
      <Body1>{texts.nextStep(problem)}</Body1>
      <Body1>{t('untouched')}</Body1>
      {path !== undefined && (
        <div>
          <Caption1 as="p">{t('dataFolder')}</Caption1>
          <Body1 className={styles.path}>{path}</Body1>
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => restart.mutate()}>
          {t('retry')}
        </Button>
        <Button onClick={() => quit.mutate()}>{t('quit')}</Button>
        <Button appearance="subtle" onClick={() => setReporting(true)}>
          {t('report')}
        </Button>
      </div>
      {isRecoverable(problem) && <RecoverySection problem={problem} onRecovered={setReport} />}
      <OtherProfiles />
    </main>
  )
}

/** The others have data of their own, which may be well. */
function OtherProfiles() {
  const styles = useStyles()
  const { t } = useTranslation('start')
  const { t: word } = useTranslation('profiles')
  const { others } = useProfile()
  const change = useSwitchProfile()
  if (others.length === 0) return null
  return (
    <section aria-label={t('otherProfiles')}>
      <Body1>{t('otherProfiles')}</Body1>
      <div className={styles.actions}>
        {others.map(({ id, name }) => (
          <Button key={id} disabledFocusable={change.isPending} onClick={() => change.mutate(id)}>
            {word('switchTo', { name: name || word('first') })}
          </Button>
        ))}
      </div>
    </section>
  )
}
