import { Body1, Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportProgress as Progress } from '../../../shared/ipc/import-procedures.ts'
import { useCancelImport } from '../../ipc/import-queries.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  bar: { alignSelf: 'stretch' },
})

/** How far an import is, which can be cancelled until all of it is there. */
export function ImportProgress({ progress: { done, total } }: { readonly progress: Progress }) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const cancel = useCancelImport()
  return (
    <div className={styles.root}>
      <ProgressBar className={styles.bar} value={done} max={total} aria-label={t('importing')} />
      <Body1>{t('progress', { done, count: total })}</Body1>
      <Button disabledFocusable={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
        {t('cancel')}
      </Button>
    </div>
  )
}
