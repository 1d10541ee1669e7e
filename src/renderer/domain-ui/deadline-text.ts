import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimDeadline } from '../../shared/ipc/claim-list.ts'
import { remembered } from '../i18n/remembered.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useLimitText } from './limit-text.ts'

/** A deadline in words. */
export function useDeadlineText() {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const limitText = useLimitText()
  return useMemo(() => {
    /** `in 3 business days`. */
    const left = remembered(({ left: days, limit, lastDay }: ClaimDeadline) => {
      if (days < 0) return t('left.over', { day: format.day(lastDay) })
      return days === 0 ? t('left.today') : t(`left.${limit.unit}`, { count: days })
    }, JSON.stringify)
    /** `Answer by 30 Nov 2026 (5 business days)`. */
    const until = ({ kind, lastDay, limit }: ClaimDeadline) =>
      t(`deadlines.${kind}`, { day: format.day(lastDay), limit: limitText(limit) })
    /** Both of them. */
    const whole = remembered(
      (deadline: ClaimDeadline) =>
        deadline.left < 0
          ? t('deadlineOver', { text: until(deadline) })
          : t('deadlineWithLeft', { text: until(deadline), left: left(deadline) }),
      JSON.stringify,
    )
    return { left, until, whole }
  }, [t, format, limitText])
}
