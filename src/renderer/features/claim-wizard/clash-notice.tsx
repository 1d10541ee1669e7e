import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { fieldOfPath } from '../../i18n/field-of-path.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { type Difference, differences } from './differences.ts'
import { useWizard } from './wizard-context.ts'

interface ClashNoticeProps {
  /** With the revision of the version that was shown beside. */
  readonly onKeepMine: (revision: number) => void
  readonly onLoadStored: () => void
}

/** Somebody else changed the claim: both versions side by side where they differ, and the user decides. */
export function ClashNotice({ onKeepMine, onLoadStored }: ClashNoticeProps) {
  const { t } = useTranslation('wizard')
  const { claim } = useWizard()
  const { getValues } = useFormContext<ClaimContent>()
  const stored = useQuery({ ...claimQueries.detail(claim.id), refetchOnMount: 'always' })
  const isFresh = stored.isFetchedAfterMount && !stored.isFetching && stored.data !== undefined
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('clash.title')}</MessageBarTitle>
        {t('clash.body')}
        {isFresh && <DifferenceTable found={differences(getValues(), stored.data.content)} />}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabled={!isFresh} onClick={() => isFresh && onKeepMine(stored.data.revision)}>
          {t('clash.keepMine')}
        </Button>
        <Button disabled={!isFresh} onClick={onLoadStored}>
          {t('clash.loadStored')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function DifferenceTable({ found }: { readonly found: readonly Difference[] }) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const name = (path: string) => {
    const field = fieldOfPath(path)
    return field === undefined ? path : domain(`fields.${field}`)
  }
  return (
    <Table size="small" aria-label={t('clash.title')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('clash.field')}</TableHeaderCell>
          <TableHeaderCell>{t('clash.mine')}</TableHeaderCell>
          <TableHeaderCell>{t('clash.stored')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {found.map(({ path, mine, stored }) => (
          <TableRow key={path}>
            <TableCell>{name(path)}</TableCell>
            <TableCell>{mine || t('clash.empty')}</TableCell>
            <TableCell>{stored || t('clash.empty')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
