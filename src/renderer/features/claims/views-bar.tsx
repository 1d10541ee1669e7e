import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimFilter, ClaimGroupKey, ClaimSort, SavedView } from '../../../shared/ipc/claim-list.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { useSaveViews } from '../../ipc/claim-list-mutations.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { usualSort, usualViews } from './usual-views.ts'
import { ViewTabs } from './view-tabs.tsx'

const useStyles = makeStyles({ bar: { display: 'flex', alignItems: 'center', minWidth: 0 } })

const noViews: readonly SavedView[] = []

interface ViewsBarProps {
  readonly filter: ClaimFilter
  readonly sort: ClaimSort
  readonly groupBy: ClaimGroupKey | null
  /** `groupBy` is undefined where the view is shown as the list is grouped now. */
  readonly onShow: (filter: ClaimFilter, sort: ClaimSort, groupBy?: ClaimGroupKey | null) => void
}

/** Filters with a name and how many claims each lets through: those that everybody has, and the user's own. */
export function ViewsBar({ filter, sort, groupBy, onShow }: ViewsBarProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const { data: saved } = useQuery(claimQueries.views())
  const save = useSaveViews()
  const notify = useNotice()
  const [isNaming, setNaming] = useState(false)
  const own = saved?.views ?? noViews
  const views = useMemo(
    (): (Omit<SavedView, 'id'> & { key: string })[] => [
      ...usualViews.map(view => ({
        key: view.key,
        name: t(`views.${view.key}`),
        filter: view.filter,
        sort: 'sort' in view ? view.sort : usualSort,
      })),
      ...own.map(({ id, ...view }) => ({ key: id, ...view })),
    ],
    [t, own],
  )
  const { data } = useQuery(claimQueries.counts(views.map(view => view.filter)))
  const shown = views.find(view => JSON.stringify(view.filter) === JSON.stringify(filter))
  useCommand('save-view', () => {
    if (shown === undefined) setNaming(true)
    else
      notify({ intent: 'info', title: t('views.isView', { name: shown.name }), body: t('views.howToSave') })
  })
  const ownShown = own.find(({ id }) => id === shown?.key)
  const show = useCallback(
    (key: string) => {
      const view = views.find(view => view.key === key)
      if (view) onShow(view.filter, view.sort, view.groupBy)
    },
    [views, onShow],
  )

  return (
    <div className={styles.bar}>
      <ViewTabs views={views} counts={data?.counts} shown={shown?.key ?? null} onShow={show} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={t('views.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={shown !== undefined} onClick={() => setNaming(true)}>
              {t('views.save')}
            </MenuItem>
            <MenuItem
              disabled={ownShown === undefined}
              onClick={() => save.mutate(own.filter(view => view !== ownShown))}
            >
              {t('views.remove')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isNaming && (
        <NameView
          onClose={() => setNaming(false)}
          onSave={name => {
            const view: SavedView = { id: crypto.randomUUID(), name, filter, sort, groupBy }
            save.mutate([...own, view])
            setNaming(false)
          }}
        />
      )}
    </div>
  )
}

function NameView({
  onSave,
  onClose,
}: {
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('claims')
  const [name, setName] = useState('')
  return (
    <FormDialog
      title={t('views.save')}
      submit={{
        label: t('views.saveIt'),
        onAct: () => name.trim() !== '' && onSave(name.trim()),
        isPending: false,
      }}
      others={[{ label: t('bulk.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <TextField
        label={t('views.name')}
        value={name}
        maxLength={100}
        onChange={(_, { value }) => setName(value)}
      />
    </FormDialog>
  )
}
