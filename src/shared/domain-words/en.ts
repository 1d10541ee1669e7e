import type { DomainWords } from './domain-words.ts'

export const englishWords = {
  states: {
    draft: 'Draft',
    ready: 'Ready',
    queued: 'Waiting to send',
    sending: 'Sending',
    submitted: 'Submitted',
    'under-review': 'Under review',
    'action-required': 'Action required',
    approved: 'Approved',
    rejected: 'Rejected',
    'in-dispute': 'In dispute',
    'rejected-final': 'Rejected (final)',
  },
  areas: { 'business-applications': 'Business Applications', 'microsoft-365': 'Microsoft 365' },
  activities: { 'pre-sales': 'Pre-sales', usage: 'Usage', 'revenue-association': 'Revenue association' },
} satisfies DomainWords
