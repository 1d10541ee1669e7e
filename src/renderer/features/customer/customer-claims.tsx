import { Body1, Button } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { StatusBadge } from '../../domain-ui/status-badge.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { customerQueries } from '../../ipc/customer-queries.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'

/** All claims for the customer, the newest change first. */
export function CustomerClaims({ id }: { readonly id: CustomerId }) {
  const { t } = useTranslation('claims')
  const { t: own } = useTranslation('customers')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const query = useInfiniteQuery(customerQueries.claims(id))
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const claims = pages.flatMap(page => page.claims)
        if (claims.length === 0) return <Body1>{own('claims.none')}</Body1>
        return (
          <>
            <SimpleTable
              label={own('claims.title')}
              columns={[
                t('columns.claimName'),
                t('columns.solutionArea'),
                t('columns.status'),
                t('columns.updatedAt'),
              ]}
              rows={claims.map(({ id: claimId, claimName, solutionArea, state, updatedAt }) => ({
                key: claimId,
                cells: [
                  <RouterLink key="claim" to={`/claims/${claimId}`}>
                    {claimName.trim() || t('unnamedClaim')}
                  </RouterLink>,
                  solutionArea === null ? t('noArea') : word(`solutionAreas.${solutionArea}`),
                  <StatusBadge key="state" state={state} />,
                  format.shortInstant(updatedAt),
                ],
              }))}
            />
            {query.hasNextPage && (
              <div>
                <Button onClick={() => void query.fetchNextPage()}>{t('showMore')}</Button>
              </div>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
