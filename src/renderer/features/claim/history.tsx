import { Body1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { HistoryActions } from './history-actions.tsx'
import { HistoryTable } from './history-table.tsx'

/** All that happened to the claim, with proof that nothing of it was changed, and ways to take it along. */
export function History({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const query = useQuery(claimQueries.history(claim.id))
  return (
    <Loaded query={query}>
      {entries =>
        entries.length === 0 ? (
          <Body1>{t('history.empty')}</Body1>
        ) : (
          <>
            <HistoryActions claim={claim} entries={entries} />
            <HistoryTable entries={entries} />
          </>
        )
      }
    </Loaded>
  )
}
