import type { backups as english } from '../en/backups.ts'
import type { Texts } from '../texts.ts'

export const backups = {
  section: 'Copie di sicurezza',
  hint: 'Mentre lavori viene creata una copia ogni 15 minuti: restano le tre più recenti di oggi, e una per ogni giorno precedente. Ogni copia viene controllata dopo la scrittura. I documenti al suo interno restano cifrati.',
  last: 'Ultima copia',
  none: 'Ancora nessuna',
  folder: 'Cartella',
  kept: 'Copie da conservare',
  make: 'Crea una copia ora',
  making: 'Creazione della copia…',
  made: 'La copia di sicurezza è stata creata e controllata.',
  chooseFolder: 'Scegli la cartella…',
  useUsualFolder: 'Usa la cartella abituale',
  sameDisk:
    'Queste copie si trovano sullo stesso disco dei dati. Una cartella su un’altra unità aiuta anche se il disco si guasta.',
  list: 'Copie tra cui scegliere',
  columns: { at: 'Creata', holds: 'Contiene', restore: 'Ripristino' },
  reasons: {
    automatic: 'automatica',
    asked: 'da te',
    'before-update': 'prima dell’aggiornamento alla versione {{version}}',
  },
  claims_one: '{{count}} attestazione',
  claims_other: '{{count}} attestazioni',
  claimsByState: '{{claims}}: {{states}}',
  documents_one: '{{count}} documento ({{size}})',
  documents_other: '{{count}} documenti ({{size}})',
  noDocuments: 'nessun documento',
  missing_one: '{{count}} documento non è compreso',
  missing_other: '{{count}} documenti non sono compresi',
  restore: 'Ripristina…',
  restoreNamed: 'Ripristina la copia del {{at}}',
  dialog: {
    title: 'Ripristinare questa copia?',
    body: 'Attestazioni e documenti tornano com’erano il {{at}}:',
    present: 'Ciò che hai adesso viene conservato. Puoi annullare per 30 giorni.',
    service:
      'Nulla viene inviato due volte: prima di ogni invio Claimdesk controlla che cosa ha già il servizio.',
    confirm: 'Ripristina',
    cancel: 'Annulla',
  },
  restoring: 'Ripristino in corso…',
  undo: 'Annulla il ripristino',
  undoHint:
    'Il {{at}} è stata ripristinata una copia. Ciò che avevi prima è conservato e si può riportare indietro; ciò che hai adesso viene allora conservato a sua volta.',
  file: {
    hint: 'Un unico file cifrato con tutto, da conservare altrove o da ripristinare su un altro computer.',
    save: 'Salva un file di backup…',
    restore: 'Ripristina da un file di backup…',
    saveTitle: 'Salva un file di backup',
    saveBody:
      'È cifrato: lo aprono il tuo codice di recupero, se ne hai creato uno, e la passphrase che scrivi qui. Senza nessuno dei due non lo apre nessuno.',
    passphrase: 'Passphrase del file',
    passphraseHint: 'Almeno {{shortest}} caratteri. Può restare vuota se c’è un codice di recupero.',
    tooShort: 'Almeno {{shortest}} caratteri.',
    choosePlace: 'Scegli dove…',
    saving: 'Salvataggio…',
    saved: 'Il file di backup è stato salvato.',
    restoreTitle: 'Ripristina da un file di backup',
    restoreBody:
      'Ciò che il file contiene prende il posto di ciò che hai adesso, che viene conservato: puoi annullare per 30 giorni.',
    secret: 'Codice di recupero o passphrase del file',
    chooseFile: 'Scegli il file…',
    cancel: 'Annulla',
  },
} satisfies Texts<typeof english>
