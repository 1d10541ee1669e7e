import type { NoticeTexts } from './notices-en.ts'

export const noticesIt: NoticeTexts = {
  unnamedCustomer: 'cliente senza nome',
  claim: {
    approved: { named: 'Approvata: {customer}', unnamed: 'Un’attestazione è stata approvata', body: '' },
    rejected: {
      named: 'Rifiutata: {customer}',
      unnamed: 'Un’attestazione è stata rifiutata',
      body: 'Aprila per leggere perché.',
    },
    'rejected-final': {
      named: 'Rifiutata in via definitiva: {customer}',
      unnamed: 'Un’attestazione è stata rifiutata in via definitiva',
      body: 'Aprila per leggere perché.',
    },
    'action-required': {
      named: 'Azione richiesta: {customer}',
      unnamed: 'Un’attestazione richiede il tuo intervento',
      body: 'Il revisore chiede qualcosa prima di decidere.',
    },
    arbitration: {
      named: 'Un altro partner attesta lo stesso: {customer}',
      unnamed: 'Un altro partner attesta lo stesso di una tua attestazione',
      body: 'Le prove di entrambi vengono confrontate. Aprila per vedere com’è messa la tua.',
    },
    comment: {
      named: 'Il revisore ha scritto su {customer}',
      unnamed: 'Il revisore ha scritto su un’attestazione',
      body: '',
    },
    returned: {
      named: 'Non inviata: {customer}',
      unnamed: 'Non è stato possibile inviare un’attestazione',
      body: 'Il servizio l’ha restituita. Aprila per vedere che cosa cambiare.',
    },
    'request-returned': {
      named: 'Non accolta: {customer}',
      unnamed: 'La tua richiesta non è stata accolta',
      body: 'Il servizio ha restituito la contestazione o la rinuncia. Apri l’attestazione per vedere perché.',
    },
  },
  claims: {
    decisions: { one: '{count} attestazione decisa', other: '{count} attestazioni decise' },
    arbitration: {
      one: 'Un altro partner compete per {count} attestazione',
      other: 'Altri partner competono per {count} attestazioni',
    },
    comment: {
      one: 'Il revisore ha scritto su {count} attestazione',
      other: 'Il revisore ha scritto su {count} attestazioni',
    },
    returned: { one: '{count} attestazione non inviata', other: '{count} attestazioni non inviate' },
    mixed: { one: 'Novità su {count} attestazione', other: 'Novità su {count} attestazioni' },
  },
  parts: {
    approved: { one: '{count} approvata', other: '{count} approvate' },
    rejected: { one: '{count} rifiutata', other: '{count} rifiutate' },
    'rejected-final': {
      one: '{count} rifiutata in via definitiva',
      other: '{count} rifiutate in via definitiva',
    },
    'action-required': {
      one: '{count} richiede il tuo intervento',
      other: '{count} richiedono il tuo intervento',
    },
    arbitration: { one: '{count} in arbitraggio', other: '{count} in arbitraggio' },
    comment: { one: '{count} con un commento', other: '{count} con commenti' },
    returned: { one: '{count} non inviata', other: '{count} non inviate' },
    'request-returned': { one: '{count} non accolta', other: '{count} non accolte' },
  },
  dates: {
    deadline: {
      one: 'Una scadenza si avvicina: {customer}',
      unnamed: 'Si avvicina la scadenza di un’attestazione',
      several: {
        one: 'Si avvicina la scadenza di {count} attestazione',
        other: 'Si avvicinano le scadenze di {count} attestazioni',
      },
      soon: {
        one: 'Termina fra {count} giorno lavorativo.',
        other: 'La prima termina fra {count} giorni lavorativi.',
      },
      today: 'Oggi è l’ultimo giorno.',
      over: 'È trascorsa.',
    },
    renewal: {
      one: 'Una sottoscrizione termina: {customer}',
      unnamed: 'Una sottoscrizione attestata termina',
      several: {
        one: 'Termina la sottoscrizione di {count} attestazione',
        other: 'Terminano le sottoscrizioni di {count} attestazioni',
      },
      soon: {
        one: 'Fra {count} giorno. Prepara l’attestazione successiva, o l’incentivo termina con essa.',
        other: 'Fra {count} giorni. Prepara l’attestazione successiva, o l’incentivo termina con essa.',
      },
      today: 'Oggi. Prepara l’attestazione successiva, o l’incentivo termina con essa.',
      over: 'È terminata. La nuova sottoscrizione richiede una nuova attestazione.',
    },
  },
  sync: {
    stopped: {
      title: 'La sincronizzazione si è fermata e chiede a te',
      body: 'Le attestazioni sono al sicuro su questo computer. Apri Claimdesk per decidere come proseguire.',
    },
    'signed-out': {
      title: 'Accedi per continuare a inviare',
      body: 'Il servizio non accetta più l’accesso. Le attestazioni attendono su questo computer.',
    },
  },
}
