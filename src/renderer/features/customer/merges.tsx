import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BookedCustomer } from '../../../shared/ipc/customer-procedures.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useUndoMerge } from '../../ipc/customer-queries.ts'

const useStyles = makeStyles({
  merge: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** Of which other entries this one was made; each can be taken out again. */
export function Merges({ merges }: Pick<BookedCustomer, 'merges'>) {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  const format = useFormat()
  const undo = useUndoMerge()
  return merges.map(({ id, name, at }) => (
    <div key={id} className={styles.merge}>
      <Caption1>{t('merge.was', { name: name || t('unnamed'), when: format.instant(at) })}</Caption1>
      <Button
        size="small"
        aria-description={name}
        disabledFocusable={undo.isPending}
        onClick={() => undo.mutate(id)}
      >
        {t('merge.undoMerge')}
      </Button>
    </div>
  ))
}
