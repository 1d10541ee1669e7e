import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { ClaimView } from './claim-view.tsx'

/** One claim as it stands: what was sent, what the service said of it, what happened to it. */
export function ClaimPage({ id }: { readonly id: ClaimId }) {
  const { t } = useTranslation('claim')
  const query = useQuery(claimQueries.detail(id))
  return (
    <Loaded query={query}>
      {claim => (
        <ClaimView claim={claim} wayBack={<RouterLink to="/claims">{t('actions.back')}</RouterLink>} />
      )}
    </Loaded>
  )
}
