import type { Events } from '../../shared/ipc/events.ts'
import type { Notice } from './notice.ts'

/** Where in the window a notice leads. */
export function placeOf(notice: Notice): Events['placeRequested'] {
  switch (notice.about) {
    case 'claim':
      return { place: notice.kind === 'returned' ? 'draft' : 'claim', claimId: notice.claimId }
    case 'claims':
      return { place: 'claims' }
    case 'dates':
      return notice.count === 1 ? { place: 'claim', claimId: notice.claimId } : { place: 'claims' }
    case 'sync':
      return { place: 'activity' }
  }
}
