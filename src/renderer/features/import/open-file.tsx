import { Body1, Button, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportState } from '../../../shared/ipc/import-procedures.ts'
import { useImportProgress, useRunImport, useUndoImport } from '../../ipc/import-queries.ts'
import { Page } from '../../ui/page.tsx'
import { RouterLink } from '../../ui/router-link.tsx'
import { Section } from '../../ui/section.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { ColumnChoices } from './column-choices.tsx'
import { FailedRowsMenu } from './failed-rows-menu.tsx'
import { FileActions } from './file-actions.tsx'
import { ImportProgress } from './import-progress.tsx'
import { RowsPreview } from './rows-preview.tsx'

const useStyles = makeStyles({
  done: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
})

/** The file that is open, and what would come of it. */
export function OpenFile({ open }: { readonly open: ImportState }) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const { rows, claims, blockedRows, blockedClaims } = open.counts
  // Of customers alone nothing can be complete: there the drafts are what one wants.
  const [chosen, setChosen] = useState<boolean | null>(null)
  const withBlocked = chosen ?? open.isCustomersOnly
  const importable = withBlocked ? claims : claims - blockedClaims
  const run = useRunImport()
  const progress = useImportProgress(run.isPending)
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {blockedRows > 0 && <FailedRowsMenu />}
          <ImportButton
            count={importable}
            withBlocked={withBlocked}
            run={run}
            isRunning={run.isPending || progress !== null}
          />
        </>
      }
    >
      <Section title={open.fileName}>
        <Body1 role="status">
          {rows === 0
            ? t('counts.none')
            : t('counts.summary', {
                rows: t('counts.rows', { count: rows }),
                claims: t('counts.claims', { count: claims }),
                blocked: t('counts.blocked', { count: blockedRows }),
              })}
        </Body1>
        {progress === null ? <FileActions open={open} /> : <ImportProgress progress={progress} />}
        {open.lastImport && rows === 0 && (
          <div className={styles.done}>
            <RouterLink to="/claims">{t('done.claims')}</RouterLink>
          </div>
        )}
      </Section>
      {rows > 0 && (
        <>
          <ColumnChoices open={open} />
          <Section title={t('rows.title')}>
            <RowsPreview open={open}>
              {blockedRows > 0 && (
                <Switch
                  label={t('withBlocked')}
                  checked={withBlocked}
                  onChange={(_, { checked }) => setChosen(checked)}
                />
              )}
            </RowsPreview>
          </Section>
        </>
      )}
    </Page>
  )
}

interface ImportButtonProps {
  readonly count: number
  readonly withBlocked: boolean
  readonly run: ReturnType<typeof useRunImport>
  readonly isRunning: boolean
}

function ImportButton({ count, withBlocked, run, isRunning }: ImportButtonProps) {
  const { t } = useTranslation('imports')
  const undo = useUndoImport()
  const notify = useNotice()
  const start = () =>
    run.mutate(withBlocked, {
      onSuccess: after => {
        if (after === null) notify({ intent: 'info', title: t('cancelled') })
        if (!after?.lastImport) return
        const { id, claims } = after.lastImport
        notify({
          intent: 'success',
          title: t('done.imported', { count: claims }),
          action: { label: t('undo'), onAct: () => undo.mutate(id) },
        })
      },
    })
  return (
    <Button
      appearance="primary"
      disabledFocusable={isRunning || count === 0}
      onClick={() => count > 0 && !isRunning && start()}
    >
      {isRunning ? t('importing') : t('import', { count })}
    </Button>
  )
}
