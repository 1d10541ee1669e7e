import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { tableFormats } from '../../shared/claim-table/table-format.ts'
import { type ShownClaims, useSaveClaims } from '../ipc/import-queries.ts'
import { useNotice } from '../ui/toasts.tsx'

/** Saves claims as a table: those that a list shows, or all. */
export function ExportClaimsButton({ shown }: { readonly shown: ShownClaims }) {
  const { t } = useTranslation('imports')
  const save = useSaveClaims()
  const notify = useNotice()
  const choices = [
    { which: 'shown', claims: shown },
    { which: 'all', claims: null },
  ] as const
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button disabledFocusable={save.isPending}>
          {save.isPending ? t('export.busy') : t('export.start')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.flatMap(({ which, claims }) =>
            tableFormats.map(format => (
              <MenuItem
                key={`${which} ${format}`}
                onClick={() =>
                  save.mutate(
                    { format, shown: claims },
                    {
                      onSuccess: ({ saved }) =>
                        saved && notify({ intent: 'success', title: t('export.saved') }),
                    },
                  )
                }
              >
                {t(`export.${which}`, { format: t(`formats.${format}`) })}
              </MenuItem>
            )),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
