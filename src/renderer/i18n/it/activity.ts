import type { activity as english } from '../en/activity.ts'
import type { Texts } from '../texts.ts'

export const activity = {
  title: 'Attività',
  status: 'Collegamento al servizio',
  outbox: 'In attesa di invio',
  empty: {
    title: 'Nulla in attesa di invio',
    body: 'Le attestazioni che invii compaiono qui finché il servizio non le ha confermate.',
  },
  columns: {
    claim: 'Attestazione',
    step: 'Passaggio',
    since: 'In attesa da',
    attempts: 'Tentativi',
    nextTry: 'Prossimo tentativo',
    sent: 'Documenti inviati',
    reason: 'Perché attende',
  },
  steps: {
    verify: 'Verifica con il servizio',
    upload: 'Invio dei documenti',
    create: 'Invio dell’attestazione',
    acknowledge: 'In attesa della ricevuta',
  },
  claimOf: '{{customer}}: {{claim}}',
  soon: 'Appena possibile',
  inTurn: 'Attende il proprio turno.',
  bytes: '{{sent}} di {{total}}',
  noDocuments: 'Nessuno',
} satisfies Texts<typeof english>
