import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isKnownState } from '../../shared/domain/claim-state.ts'

/** A claim's state in words; one that only a newer service knows is shown as it came. */
export function useStateText(): (state: string) => string {
  const { t } = useTranslation('domain')
  return useCallback(state => (isKnownState(state) ? t(`states.${state}`) : state), [t])
}
