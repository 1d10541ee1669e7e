import type { question as english } from '../en/question.ts'
import type { Texts } from '../texts.ts'

export const question = {
  label: 'La sincronizzazione chiede',
  trust: 'Considera affidabile questo servizio d’ora in poi',
  useHere: 'Usa questi dati su questo computer',
  stayStopped: 'Resta fermo',
  isStopped: 'Nulla viene inviato o ricevuto finché non rispondi.',
  answer: 'Rispondi…',
  conflict: {
    label: 'Due versioni di questa attestazione',
    since: 'Ha la sua versione dal {{when}}; là lo stato è «{{state}}».',
    ours: 'Su questo computer',
    theirs: 'Presso il servizio',
    keepOurs: 'Tieni la mia come nuova attestazione',
    takeTheirs: 'Prendi la versione del servizio',
  },
  lost: {
    title: 'Non più presso il servizio',
    body: 'Il servizio aveva confermato queste attestazioni e non le ha più. Si possono inviare di nuovo con gli stessi numeri, esattamente con ciò che fu inviato allora.',
    claim: '{{customer}}: {{claim}}, confermata il {{when}}',
    sendAgain: 'Invia di nuovo',
    leave: 'Lasciale qui',
  },
} satisfies Texts<typeof english>
