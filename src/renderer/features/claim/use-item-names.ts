import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { claimItems } from '../../../shared/domain/claim-items.ts'
import { itemName } from '../../../shared/domain/policy/item-name.ts'
import { appQueries } from '../../ipc/app-queries.ts'

/** The name of each claimed item by its key; a key that the claim no longer has is shown as it is. */
export function useItemNames(content: ClaimContent): (key: string) => string {
  const { t } = useTranslation('claim')
  const { data: info } = useQuery(appQueries.info())
  const names = new Map(
    claimItems(content).map(({ key, code }) => [
      key,
      code === '' ? t('overview.noItem') : itemName(code, info?.policy),
    ]),
  )
  return key => names.get(key) ?? key
}
