import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular, FolderOpen20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { tableFormats } from '../../../shared/claim-table/table-format.ts'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { problemOf } from '../../ipc/ask.ts'
import { useChooseTable, useSaveTemplate } from '../../ipc/import-queries.ts'
import { Section } from '../../ui/section.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { useTableWords } from './use-row-texts.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  text: { maxWidth: '720px' },
})

/** Before a file is open: what can be imported, and a template to begin with. */
export function ChooseFile() {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const { guide } = useTableWords()
  const choose = useChooseTable()
  const saveTemplate = useSaveTemplate()
  const notify = useNotice()
  return (
    <>
      <Section title={t('choose.title')}>
        <Body1 className={styles.text}>{t('choose.body')}</Body1>
        {choose.error && <ProblemMessage problem={problemOf(choose.error)} />}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<FolderOpen20Regular />}
            disabledFocusable={choose.isPending}
            onClick={() => choose.mutate(undefined)}
          >
            {choose.isPending ? t('reading') : t('choose.file')}
          </Button>
        </div>
      </Section>
      <Section title={t('template.title')}>
        <Body1 className={styles.text}>{t('template.body')}</Body1>
        <Body1 className={styles.text}>{guide.rows}</Body1>
        <div className={styles.actions}>
          {tableFormats.map(format => (
            <Button
              key={format}
              icon={<ArrowDownload20Regular />}
              onClick={() =>
                saveTemplate.mutate(format, {
                  onSuccess: ({ saved }) =>
                    saved && notify({ intent: 'success', title: t('template.saved') }),
                })
              }
            >
              {t(`template.${format}`)}
            </Button>
          ))}
        </div>
      </Section>
    </>
  )
}
