import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { NoticeSettings } from '../../shared/ipc/app-procedures.ts'
import type { ClaimNews } from '../store/news-repository.ts'
import type { NewsKind, Notice } from './notice.ts'

type Topic = 'decisions' | 'comments' | 'returned'

const topicOf: Readonly<Record<NewsKind, Topic>> = {
  approved: 'decisions',
  rejected: 'decisions',
  'rejected-final': 'decisions',
  'action-required': 'decisions',
  // Notice of it comes in a comment (domain.md A4).
  arbitration: 'comments',
  comment: 'comments',
  returned: 'returned',
  'request-returned': 'returned',
}

/** Of what happened to one claim, the weightier is told: what explains it, or comes with it, is read there. */
const weight = (kind: NewsKind) => (kind === 'comment' ? 0 : kind === 'arbitration' ? 1 : 2)

/**
 * One notice for all that happened to claims since the last time, or none: a first pull of hundreds of claims says so
 * once. Of one claim the decision is told, not the comment that explains it.
 */
export function claimNotice(news: readonly ClaimNews[], settings: NoticeSettings): Notice | null {
  if (!settings.isOn) return null
  const byClaim = new Map<ClaimId, ClaimNews>()
  for (const one of news) {
    const known = byClaim.get(one.claimId)
    const isAside = known !== undefined && weight(one.kind) < weight(known.kind)
    if (settings[topicOf[one.kind]] && !isAside) byClaim.set(one.claimId, one)
  }
  const claims = [...byClaim.values()]
  const [first] = claims
  if (first === undefined) return null
  if (claims.length > 1) return { about: 'claims', counts: counted(claims) }
  const { kind, claimId, customerName, claimName } = first
  const names = settings.customerNames ? { customer: customerName.trim(), claim: claimName.trim() } : null
  return { about: 'claim', kind, claimId, names }
}

function counted(claims: readonly ClaimNews[]): Partial<Record<NewsKind, number>> {
  const counts: Partial<Record<NewsKind, number>> = {}
  for (const { kind } of claims) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
