import type { NoticeSettings } from '../../shared/ipc/app-procedures.ts'
import type { ClaimDates } from '../claims/claim-dates.ts'
import type { NewsRepository } from '../store/news-repository.ts'
import type { Notice } from './notice.ts'

/** Days before, and on, which a deadline of ours is told (domain.md A4). */
const toldBefore = [2, 1, 0]
/** Whose end costs the user something: the others are the reviewer's, or the customer's. */
const ours = ['answer', 'dispute'] as const

interface Dated {
  readonly id: Extract<Notice, { about: 'dates' }>['claimId']
  readonly claimName: string
  readonly customerName: string
  readonly left: number
}

/** What comes near today and was not told yet, one notice for each kind; it counts as told from now on. */
export function dateNotices(
  dates: Pick<ClaimDates, 'deadlines' | 'renewals'>,
  news: Pick<NewsRepository, 'tellOnce'>,
  { customerNames }: Pick<NoticeSettings, 'customerNames'>,
): Notice[] {
  const due = dates
    .deadlines({ kinds: ours, days: toldBefore })
    .filter(({ id, deadline: { lastDay, left } }) => news.tellOnce(`deadline:${id}:${lastDay}:${left}`))
    .map(claim => ({ ...claim, left: claim.deadline.left }))
  const ending = dates
    .renewals()
    .filter(({ id, renewal: { endsOn, stage } }) => news.tellOnce(`renewal:${id}:${endsOn}:${stage}`))
    .map(claim => ({ ...claim, left: claim.renewal.daysLeft }))
  return [...grouped('deadline', due, customerNames), ...grouped('renewal', ending, customerNames)]
}

function grouped(kind: 'deadline' | 'renewal', claims: readonly Dated[], withNames: boolean): Notice[] {
  const [first] = claims
  if (first === undefined) return []
  const { id: claimId, left, customerName, claimName } = first
  const names = withNames ? { customer: customerName.trim(), claim: claimName.trim() } : null
  return [{ about: 'dates', kind, left, count: claims.length, claimId, names }]
}
