import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

interface Named {
  readonly customerName: string
  readonly claimName: string
}

/** A claim by its customer's name and its own. */
export function useClaimTitle(): (claim: Named) => string {
  const { t } = useTranslation('activity')
  const { t: claimWord } = useTranslation('claims')
  return useCallback(
    ({ customerName, claimName }) =>
      t('claimOf', {
        customer: customerName.trim() || claimWord('unnamedCustomer'),
        claim: claimName.trim() || claimWord('unnamedClaim'),
      }),
    [t, claimWord],
  )
}
