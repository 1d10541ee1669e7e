import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import type { BulkRun } from './use-bulk.ts'

/** More would be slow to draw, and are not read: the rest is counted. */
const mostShown = 200

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { maxHeight: '50vh', overflow: 'auto' },
})

/** How far a bulk action is, and, where it was refused for some claims, for which and why. */
export function BulkResultsDialog({
  run,
  onStop,
  onClose,
}: {
  readonly run: BulkRun | null
  readonly onStop: () => void
  readonly onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const texts = useProblemTexts()
  if (run === null) return null
  const { action, total, results, isRunning } = run
  const refused = results.filter(({ problem }) => problem !== null)
  const untouched = total - results.length
  const title = t(`bulk.titles.${action.kind}`)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !isRunning && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {isRunning ? (
              <>
                <ProgressBar value={results.length} max={total} aria-label={title} />
                <Body1>{t('bulk.progress', { done: results.length, count: total })}</Body1>
              </>
            ) : (
              <>
                <Body1>{t('bulk.summary', { done: results.length - refused.length, count: total })}</Body1>
                {untouched > 0 && <Body1>{t('bulk.stopped', { count: untouched })}</Body1>}
                {refused.length > 0 && (
                  <div className={styles.list}>
                    <SimpleTable
                      label={t('bulk.refused')}
                      columns={[t('columns.customer'), t('columns.claimName'), t('bulk.why')]}
                      rows={refused.slice(0, mostShown).map(({ id, customerName, claimName, problem }) => ({
                        key: id,
                        cells: [
                          <RouterLink key="link" to={`/claims/${id}`}>
                            {customerName.trim() || t('unnamedCustomer')}
                          </RouterLink>,
                          claimName.trim() || t('unnamedClaim'),
                          problem && `${texts.title(problem)} ${texts.nextStep(problem)}`,
                        ],
                      }))}
                    />
                  </div>
                )}
                {refused.length > mostShown && (
                  <Caption1>{t('bulk.more', { count: refused.length - mostShown })}</Caption1>
                )}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={isRunning ? onStop : onClose}>
              {t(isRunning ? 'bulk.stop' : 'bulk.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
