import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimGroup, ClaimGroupKey } from '../../../shared/ipc/claim-list.ts'
import { useStateText } from '../../domain-ui/state-text.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** What a group of claims is called. */
export function useGroupName(groupBy: ClaimGroupKey | null): (group: ClaimGroup) => string {
  const { t } = useTranslation('claims')
  const stateText = useStateText()
  const format = useFormat()
  return useCallback(
    ({ name }) => {
      if (name === null) return t('group.noDeadline')
      if (groupBy === 'status') return stateText(name)
      return groupBy === 'deadline' ? format.day(name) : name.trim() || t('unnamedCustomer')
    },
    [groupBy, t, stateText, format],
  )
}
