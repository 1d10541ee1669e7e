import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { tableFormats } from '../../../shared/claim-table/table-format.ts'
import { useSaveFailedRows } from '../../ipc/import-queries.ts'
import { useNotice } from '../../ui/toasts.tsx'
import { useRowErrors } from './use-row-texts.ts'

/** Saves the rows of claims with blockers, with what is wrong in a column of their own, to be mended elsewhere. */
export function FailedRowsMenu() {
  const { t } = useTranslation('imports')
  const save = useSaveFailedRows(useRowErrors())
  const notify = useNotice()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button>{t('failed.save')}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tableFormats.map(format => (
            <MenuItem
              key={format}
              onClick={() =>
                save.mutate(format, {
                  onSuccess: ({ saved }) => saved && notify({ intent: 'success', title: t('failed.saved') }),
                })
              }
            >
              {t(`formats.${format}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
