import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { deadlineOf } from '../../../shared/domain/deadlines/deadline-of.ts'
import { localDay } from '../../../shared/domain/deadlines/local-day.ts'
import { stateSince } from '../../../shared/domain/deadlines/state-since.ts'
import { useLimitText } from '../../domain-ui/limit-text.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { Detail } from '../../ui/detail-list.tsx'

// No calendar of holidays is published (domain.md A4): none is assumed.
const noHolidays: ReadonlySet<string> = new Set()

/** Until when the claim's present state may last, by the claim's own policy; nothing where that sets no limit. */
export function DeadlineDetail({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const limitText = useLimitText()
  const { data: settings } = useQuery(appQueries.settings())
  const { data: history } = useQuery(claimQueries.history(claim.id))
  const policy = settings?.policies.find(({ id }) => id === claim.policyId)
  if (policy === undefined || history === undefined) return null
  const since = localDay(new Date(stateSince(claim, history)))
  const deadline = deadlineOf(claim.state, since, policy, noHolidays)
  if (deadline === null) return null
  const { kind, lastDay, limit } = deadline
  return (
    <Detail label={t('deadline')}>
      {t(`deadlines.${kind}`, { day: format.day(lastDay), limit: limitText(limit) })}
    </Detail>
  )
}
