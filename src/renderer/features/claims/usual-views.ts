import type { ClaimFilter, ClaimSort } from '../../../shared/ipc/claim-list.ts'

/** Views that everybody has, by their text's key. */
export const usualViews = [
  { key: 'all', filter: { search: '' } },
  { key: 'asked', filter: { search: '', states: ['action-required'] } },
  { key: 'dueSoon', filter: { search: '', dueWithin: 3 }, sort: { by: 'deadline', descending: false } },
  { key: 'drafts', filter: { search: '', states: ['draft'] } },
  { key: 'ready', filter: { search: '', states: ['ready'] } },
  {
    key: 'onTheWay',
    filter: { search: '', states: ['queued', 'sending', 'submitted', 'under-review', 'in-dispute'] },
  },
  { key: 'approved', filter: { search: '', states: ['approved'] } },
  { key: 'rejected', filter: { search: '', states: ['rejected', 'rejected-final'] } },
] as const satisfies readonly { key: string; filter: ClaimFilter; sort?: ClaimSort }[]

export const usualSort: ClaimSort = { by: 'updatedAt', descending: true }
