import { useTranslation } from 'react-i18next'
import type { HomeClaim } from '../../../shared/ipc/home-procedures.ts'
import { useDeadlineText } from '../../domain-ui/deadline-text.ts'
import { useFormat } from '../../i18n/use-format.ts'

interface RowText {
  readonly text: string
  /** Ours to do, and soon over. */
  readonly isUrgent: boolean
}

const urgentDays = 2
const ours: ReadonlySet<string> = new Set(['answer', 'dispute'])

/** Why a claim stands on the page, a line a reason, those with a day first. */
export function useRowTexts(): (claim: HomeClaim) => RowText[] {
  const { t } = useTranslation('home')
  const { t: policy } = useTranslation('policy')
  const { t: message } = useTranslation('claim')
  const format = useFormat()
  const deadlineText = useDeadlineText()

  const renewalText = ({ endsOn, daysLeft }: NonNullable<HomeClaim['renewal']>) => {
    const day = format.day(endsOn)
    if (daysLeft < 0) return t('ended', { day })
    const left = daysLeft === 0 ? policy('left.today') : policy('left.days', { count: daysLeft })
    return t('ends', { day, left })
  }

  return ({ needs, deadline, renewal, unread, since }) => {
    const lines: RowText[] = []
    const say = (text: string, isUrgent = false) => lines.push({ text, isUrgent })
    if (deadline) say(deadlineText.whole(deadline), ours.has(deadline.kind) && deadline.left <= urgentDays)
    if (needs.includes('answer') && !deadline) say(t('needs.answer'))
    if (needs.includes('renewal') && renewal) say(renewalText(renewal), renewal.daysLeft <= urgentDays)
    for (const need of ['returned', 'conflict'] as const) if (needs.includes(need)) say(t(`needs.${need}`))
    if (unread > 0) say(message('conversation.unreadCount', { count: unread }))
    if (lines.length === 0) say(t('since', { when: format.instant(since) }))
    return lines
  }
}
