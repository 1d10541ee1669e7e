import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { bookChanges } from '../../../../shared/domain/customer-book.ts'
import { DifferenceTable } from '../../../domain-ui/difference-table.tsx'

/** Shows what stands in the claim beside what the book says, before anything of it is overwritten. */
export function OverwriteDialog({
  changes,
  onReplace,
  onKeep,
  onClose,
}: {
  readonly changes: ReturnType<typeof bookChanges>['overwritten']
  readonly onReplace: () => void
  readonly onKeep: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('wizard')
  const found = changes.map(({ path, from, to }) => ({ path, mine: from, stored: to }))
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('book.overwrite.title')}</DialogTitle>
          <DialogContent>
            <DifferenceTable
              found={found}
              label={t('book.overwrite.title')}
              mine={t('book.overwrite.inClaim')}
              stored={t('book.overwrite.inBook')}
            />
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onReplace}>
              {t('book.overwrite.replace')}
            </Button>
            <Button onClick={onKeep}>{t('book.overwrite.keep')}</Button>
            <Button onClick={onClose}>{t('book.overwrite.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
