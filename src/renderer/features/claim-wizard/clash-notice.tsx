import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { DifferenceTable } from '../../domain-ui/difference-table.tsx'
import { differences } from '../../domain-ui/differences.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
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
        {isFresh && (
          <DifferenceTable
            found={differences(getValues(), stored.data.content)}
            label={t('clash.title')}
            mine={t('clash.mine')}
            stored={t('clash.stored')}
          />
        )}
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
