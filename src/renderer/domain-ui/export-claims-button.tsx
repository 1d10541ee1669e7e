import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TableFormat, tableFormats } from '../../shared/claim-table/table-format.ts'
import type { ChosenClaims, ClaimFilter, ClaimSort } from '../../shared/ipc/claim-list.ts'
import { useSaveClaims } from '../ipc/import-queries.ts'
import { useNotice } from '../ui/toasts.tsx'
import { useCommand } from './commands/command-desk.ts'

/** Saves claims as a table: those that a list shows, or all. */
export function ExportClaimsButton({
  shown,
}: {
  readonly shown: ClaimFilter & { readonly sort: ClaimSort }
}) {
  const { t } = useTranslation('imports')
  const { save, isPending } = useExportClaims()
  const [isOpen, setOpen] = useState(false)
  useCommand('export-claims', isPending ? null : () => setOpen(true))
  const choices = [
    { which: 'shown', claims: { shown } },
    { which: 'all', claims: 'all' },
  ] as const
  return (
    <Menu open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button disabledFocusable={isPending}>{isPending ? t('export.busy') : t('export.start')}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.flatMap(({ which, claims }) =>
            tableFormats.map(format => (
              <MenuItem key={`${which} ${format}`} onClick={() => save(claims, format)}>
                {t(`export.${which}`, { format: t(`formats.${format}`) })}
              </MenuItem>
            )),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** Saves claims as a table, and says so. */
export function useExportClaims() {
  const { t } = useTranslation('imports')
  const { mutate, isPending } = useSaveClaims()
  const notify = useNotice()
  return {
    isPending,
    save: (claims: ChosenClaims, format: TableFormat) =>
      mutate(
        { claims, format },
        { onSuccess: ({ saved }) => saved && notify({ intent: 'success', title: t('export.saved') }) },
      ),
  }
}
