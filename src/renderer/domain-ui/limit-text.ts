import { useTranslation } from 'react-i18next'
import type { DaysLimit } from '../../shared/domain/policy/policy.ts'

/** A limit in words: `5 business days`. */
export function useLimitText(): (limit: DaysLimit) => string {
  const { t } = useTranslation('policy')
  return ({ days, unit }) => t(`limits.${unit}`, { count: days })
}
