import type { shell as english } from '../en/shell.ts'
import type { Texts } from '../texts.ts'

export const shell = {
  appName: 'Claimdesk',
  navigation: {
    label: 'Principale',
    home: 'Home',
    claims: 'Attestazioni',
    customers: 'Clienti',
    activity: 'Attività',
    settings: 'Impostazioni',
    help: 'Guida',
    claimsWaiting_one: '{{count}} attestazione richiede il tuo intervento',
    claimsWaiting_other: '{{count}} attestazioni richiedono il tuo intervento',
    syncWaiting: 'La sincronizzazione richiede il tuo intervento',
  },
  newClaim: 'Nuova attestazione',
  notices: 'Avvisi',
  sandbox: {
    badge: 'Sandbox',
    hint: 'Connesso al servizio sandbox: nulla arriva a un vero revisore.',
  },
  sync: {
    label: 'Stato della sincronizzazione',
    now: 'Sincronizza ora',
    notSet: 'Nessun servizio impostato: le attestazioni restano su questo computer.',
    running: 'Sincronizzazione in corso…',
    runningWaiting_one: 'Invio in corso: {{count}} elemento in attesa.',
    runningWaiting_other: 'Invio in corso: {{count}} elementi in attesa.',
    waiting_one: '{{count}} elemento in attesa di invio.',
    waiting_other: '{{count}} elementi in attesa di invio.',
    nothingWaiting: 'Nulla in attesa di invio.',
    paused: 'Sincronizzazione in pausa.',
    pausedWaiting_one: 'Sincronizzazione in pausa: {{count}} elemento in attesa di invio.',
    pausedWaiting_other: 'Sincronizzazione in pausa: {{count}} elementi in attesa di invio.',
    stopped: 'La sincronizzazione si è fermata e richiede il tuo intervento.',
    nextTry: 'Prossimo tentativo: {{when}}.',
    lastSuccess: 'Ultima sincronizzazione: {{when}}.',
    never: 'Non ancora sincronizzato.',
    unknown: 'Verifica in corso…',
    problem: '{{title}}.',
    details: 'Dettagli',
    onceHint: 'Invia e riceve una volta; la sincronizzazione resta in pausa.',
    stillPaused: 'Sincronizzato una volta. La sincronizzazione è ancora in pausa.',
  },
  storage: {
    label: 'Problema con il disco',
    'disk-full': {
      title: 'Il disco è pieno: al momento non si può salvare nulla.',
      body: 'Ciò che scrivi resta su questo schermo e si salva da solo appena c’è spazio. Svuota il cestino o sposta file grandi, e lascia Claimdesk aperto.',
    },
    'storage-failed': {
      title: 'Al momento il disco rifiuta di salvare.',
      body: 'Ciò che scrivi resta su questo schermo e si salva da solo appena il disco lo accetta. Un altro programma, come un antivirus, può tenere occupato il file per qualche secondo. Se continua, verifica di poter scrivere nella cartella dei dati e lascia Claimdesk aperto.',
    },
    'data-folder-gone': {
      title: 'La cartella dei dati non c’è più: non si può salvare nulla.',
      body: 'È stata spostata o rinominata, oppure è su un’unità scollegata. Ciò che scrivi resta su questo schermo e si salva da solo appena la cartella è di nuovo al suo posto.',
    },
    'data-folder-replaced': {
      title: 'Al posto dei tuoi dati c’è un’altra copia: non si può salvare nulla.',
      body: 'Claimdesk tiene ancora aperti i file di prima, non quelli che ci sono ora. Ciò che scrivi resta su questo schermo: copialo, poi chiudi Claimdesk e riavvialo; aprirà ciò che si trova lì.',
    },
  },
  place: {
    label: 'Posizione della cartella dei dati',
    cloud: {
      title: 'I tuoi dati sono in una cartella di {{name}}.',
      body: 'Questi programmi copiano i file mentre Claimdesk li scrive: attestazioni e documenti possono tornare da lì danneggiati o di momenti diversi. Tieni i dati solo su questo computer e scegli una cartella di {{name}} per i backup nelle Impostazioni.',
    },
    network: {
      title: 'I tuoi dati sono su un altro computer.',
      body: 'Se la rete cade, o se due computer aprono gli stessi dati, le attestazioni possono danneggiarsi. Tieni i dati solo su questo computer e scegli una cartella di rete per i backup nelle Impostazioni.',
    },
    howToMove:
      'Come spostarla: chiudi Claimdesk, sposta la cartella {{folder}} in un’altra posizione e avvia Claimdesk con --user-data-dir= e la nuova posizione.',
    understood: 'Non avvisare più',
    details: 'Perché spostarla, e come',
  },
  time: { justNow: 'proprio ora', both: '{{relative}} ({{absolute}})' },
  ingests: {
    label: 'Documenti in aggiunta',
    running_one: 'Aggiunta di {{count}} documento…',
    running_other: 'Aggiunta di {{count}} documenti…',
    failed_one: '{{count}} documento non è stato aggiunto',
    failed_other: '{{count}} documenti non sono stati aggiunti',
  },
  loading: 'Caricamento…',
  retry: 'Riprova',
  helpTopics: 'Argomenti della guida',
  openHelp: 'Altre informazioni',
  errorPage: {
    title: 'Si è verificato un errore in questa finestra',
    body: 'Le tue attestazioni sono al sicuro: tutto ciò che è stato salvato è su questo computer e nulla è andato perso. Ricarica per continuare.',
    reload: 'Ricarica',
    details: 'Dettagli per il supporto',
  },
  notFound: {
    title: 'Qui non c’è nulla',
    body: 'Questa pagina non esiste. Torna alle tue attestazioni.',
    back: 'Mostra le attestazioni',
  },
} satisfies Texts<typeof english>
