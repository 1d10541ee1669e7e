import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { DifferenceTable } from './difference-table.tsx'
import type { Difference } from './differences.ts'
import { versionDifferences } from './version-differences.ts'

/** What the user changed since the claim was sent; undefined until it is known, and for a claim that was never sent. */
export function useUnsentChanges(id: ClaimId): Difference[] | undefined {
  const { data } = useQuery({ ...claimQueries.unsentChanges(id), staleTime: 0 })
  return data ? versionDifferences(data.sent, data.now) : undefined
}

/** What was sent beside what is there now, where they differ. */
export function UnsentChanges({ found }: { readonly found: readonly Difference[] }) {
  const { t } = useTranslation('claim')
  if (found.length === 0) return <Text>{t('resubmit.nothingChanged')}</Text>
  return (
    <DifferenceTable
      found={found}
      label={t('resubmit.changes')}
      mine={t('resubmit.sent')}
      stored={t('resubmit.now')}
    />
  )
}
