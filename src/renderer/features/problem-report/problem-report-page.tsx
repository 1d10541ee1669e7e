import { Body1, Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemReport } from '../../../shared/ipc/diagnostics-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { reportQuery, saveReport } from '../../ipc/report-queries.ts'
import { Page } from '../../ui/page.tsx'
import { ScrolledText } from '../../ui/scrolled-text.tsx'
import { useNotice } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '880px',
    height: '100%',
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM },
  files: { flexWrap: 'wrap' },
})

/** What a report to support holds, to be read before it is saved. */
export function ProblemReportPage({ actions }: { readonly actions?: ReactNode }) {
  const { t } = useTranslation('report')
  const query = useQuery(reportQuery())
  return (
    <Page title={t('title')} actions={actions}>
      <Loaded query={query}>
        {report => <Report key={report.id} report={report} onAgain={() => void query.refetch()} />}
      </Loaded>
    </Page>
  )
}

function Report({ report, onAgain }: { readonly report: ProblemReport; readonly onAgain: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation('report')
  const notify = useNotice()
  const id = useId()
  const [shown, setShown] = useState(report.files[0]?.name)
  const save = useMutation({
    mutationFn: () => saveReport(report.id),
    onSuccess: ({ saved }) => {
      if (saved) notify({ intent: 'success', title: t('saved') })
    },
  })
  return (
    <div className={styles.page}>
      <Body1>{t('intro')}</Body1>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={save.isPending} onClick={() => save.mutate()}>
          {t('save')}
        </Button>
        <Button onClick={onAgain}>{t('again')}</Button>
      </div>
      <TabList
        aria-label={t('files')}
        className={styles.files}
        size="small"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(String(value))}
      >
        {report.files.map(({ name }) => (
          <Tab key={name} id={`${id}-${name}`} value={name} aria-controls={`${id}-text`}>
            {name}
          </Tab>
        ))}
      </TabList>
      <ScrolledText id={`${id}-text`} role="tabpanel" aria-labelledby={`${id}-${shown}`}>
        {report.files.find(({ name }) => name === shown)?.text}
      </ScrolledText>
    </div>
  )
}
