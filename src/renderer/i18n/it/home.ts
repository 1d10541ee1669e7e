import type { home as english } from '../en/home.ts'
import type { Texts } from '../texts.ts'

export const home = {
  title: 'Home',
  needsYou: {
    title: 'Da fare oggi',
    none: 'Oggi nulla richiede il tuo intervento.',
    noneNext:
      'Qui arrivano le attestazioni per cui il revisore chiede qualcosa, corre una tua scadenza o termina una sottoscrizione.',
  },
  waits: {
    title: 'In attesa',
    none: 'Nulla in attesa: nessuna attestazione è in viaggio o presso il revisore.',
    noneNext: 'Un’attestazione inviata resta qui finché non viene decisa.',
  },
  decided: {
    title: 'Decise di recente',
    none: 'Nessuna attestazione è stata decisa negli ultimi 30 giorni.',
    noneNext: 'Qui restano per un mese le approvazioni e i rifiuti.',
  },
  more_one: '{{count}} altra fra tutte le attestazioni',
  more_other: 'Altre {{count}} fra tutte le attestazioni',
  claim: '{{customer}} · {{claim}}',
  needs: {
    answer: 'Il revisore chiede qualcosa',
    dispute: 'Puoi contestare il rifiuto',
    renewal: 'La sottoscrizione termina',
    returned: 'Il servizio l’ha restituita: correggila',
    conflict: 'Due versioni: scegline una',
    messages: 'Nuovi messaggi',
  },
  ends: 'La sottoscrizione termina il {{day}}: {{left}}',
  ended: 'La sottoscrizione è terminata il {{day}}: prepara l’attestazione successiva',
  since: 'Dal {{when}}',
  sync: {
    signIn: 'Accedi, così le attestazioni si inviano e le risposte arrivano',
    stopped: 'La sincronizzazione si è fermata e ti chiede qualcosa',
  },
  empty: {
    title: 'Le tue attestazioni in un’occhiata',
    body: 'Quando ci saranno attestazioni, questa pagina dirà ogni mattina che cosa richiede il tuo intervento, che cosa attende altri e che cosa è stato deciso.',
    start: 'Inizia la prima attestazione',
  },
  plots: {
    title: 'In un’occhiata',
    numbers: 'Mostra i numeri di «{{plot}}»',
    day: 'Giorno',
    overTime: {
      title: 'Attestazioni per stato nel tempo',
      summary: 'Il {{day}}: {{counts}}.',
      count: '{{stage}} {{count}}',
    },
    stages: {
      preparing: 'In preparazione',
      sending: 'In attesa di invio',
      reviewed: 'Presso il revisore',
      asked: 'Azione richiesta',
      approved: 'Approvate',
      rejected: 'Rifiutate',
    },
    decisionTimes: {
      title: 'Giorni fino alla decisione rispetto al limite',
      none: 'Quando le attestazioni saranno decise, qui si vedrà quanto tempo è servito.',
      summary:
        'Delle ultime {{count}} decisioni, {{within}} sono arrivate entro il limite; metà ha richiesto al massimo {{median}} {{unit}}.',
      summaryOne: 'L’unica decisione ha richiesto {{days}} {{unit}}, su {{limit}}.',
      explained:
        'Dalla ricevuta del servizio; il limite è quanto i criteri dell’attestazione danno per iniziare la revisione e per la revisione.',
      within: 'Entro il limite',
      late: 'Oltre il limite',
      limit: 'Limite',
      took: 'Giorni impiegati',
      units: { 'business-days': 'giorni lavorativi', days: 'giorni' },
      claim: 'Attestazione',
      decidedOn: 'Decisa il',
    },
    atRisk: {
      title: 'Incentivi a rischio per scadenza',
      none: 'Nessun incentivo è a rischio nei prossimi 60 giorni.',
      summary_one: '{{count}} attestazione perde l’incentivo se non si fa nulla, {{soon}} entro 7 giorni.',
      summary_other:
        '{{count}} attestazioni perdono l’incentivo se non si fa nulla, {{soon}} entro 7 giorni.',
      left: 'Giorni rimasti',
    },
    nearness: {
      over: 'Scaduta',
      today: 'Oggi',
      week: '1–7 giorni',
      month: '8–30 giorni',
      later: 'Oltre 30 giorni',
    },
    risks: { answer: 'Risposta', dispute: 'Contestazione', renewal: 'Rinnovo' },
  },
} satisfies Texts<typeof english>
