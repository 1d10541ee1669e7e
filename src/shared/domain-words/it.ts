import type { DomainWords } from './domain-words.ts'

export const italianWords = {
  states: {
    draft: 'Bozza',
    ready: 'Pronta',
    queued: 'In attesa di invio',
    sending: 'Invio in corso',
    submitted: 'Inviata',
    'under-review': 'In revisione',
    'action-required': 'Azione richiesta',
    approved: 'Approvata',
    rejected: 'Rifiutata',
    'in-dispute': 'In contestazione',
    'rejected-final': 'Rifiutata (definitiva)',
  },
  areas: { 'business-applications': 'Business Applications', 'microsoft-365': 'Microsoft 365' },
  activities: {
    'pre-sales': 'Prevendita',
    usage: 'Utilizzo',
    'revenue-association': 'Associazione dei ricavi',
  },
} satisfies DomainWords
