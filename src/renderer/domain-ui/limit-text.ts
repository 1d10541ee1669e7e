import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { DaysLimit } from '../../shared/domain/policy/policy.ts'

/** A limit in words: `5 business days`. */
export function useLimitText(): (limit: Pick<DaysLimit, 'days' | 'unit'>) => string {
  const { t } = useTranslation('policy')
  return useCallback(({ days, unit }) => t(`limits.${unit}`, { count: days }), [t])
}
