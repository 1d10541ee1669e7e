import type { profiles as english } from '../en/profiles.ts'
import type { Texts } from '../texts.ts'

export const profiles = {
  section: 'Profili',
  hint: 'Un profilo è una cartella di dati a sé, con le sue attestazioni, i documenti, il servizio e l’accesso. Ciò che è in attesa in un profilo viene inviato mentre è aperto.',
  list: 'Profili su questo computer',
  first: 'Primo profilo',
  open: 'aperto ora',
  colour: 'Colore',
  colours: {
    none: 'Nessuno',
    blue: 'Blu',
    teal: 'Verde acqua',
    green: 'Verde',
    gold: 'Oro',
    red: 'Rosso',
    purple: 'Viola',
  },
  add: 'Aggiungi profilo',
  edit: 'Modifica {{name}}',
  switchTo: 'Passa a {{name}}',
  remove: 'Rimuovi {{name}}',
  removed: 'Il profilo non è più nell’elenco. La sua cartella resta:',
  name: 'Nome del profilo',
  nameMissing: 'Dai un nome al profilo.',
  mpnIds: 'ID MPN a cui serve',
  mpnIdsHint:
    'Più numeri si separano con virgole. Le attestazioni con il numero di un altro profilo non si possono preparare né inviare da qui. Lascia vuoto per qualsiasi numero che non sia di un altro profilo.',
  mpnIdsInvalid: 'Un ID MPN è fatto di sole cifre; se ne possono indicare fino a 50.',
  mpnIdsOf: 'MPN {{mpnIds}}',
  serviceUrl: 'Indirizzo del suo servizio',
  serviceUrlInvalid: 'Non è un indirizzo web. Inizia con https:// (o con http:// su questo computer).',
  save: 'Salva',
  cancel: 'Annulla',
  shownAs: 'Profilo: {{name}}',
  title: '{{name}} – Claimdesk',
  goesOutUnder: 'Viene inviata a nome di',
} satisfies Texts<typeof english>
