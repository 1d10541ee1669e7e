import type { shell as english } from '../en/shell.ts'
import type { Texts } from '../texts.ts'

export const shell = {
  appName: 'Claimdesk',
  navigation: {
    label: 'Principale',
    claims: 'Attestazioni',
    activity: 'Attività',
    settings: 'Impostazioni',
    help: 'Guida',
  },
  newClaim: 'Nuova attestazione',
  sandbox: {
    badge: 'Sandbox',
    hint: 'Connesso al servizio sandbox: nulla arriva a un vero revisore.',
  },
  sync: {
    label: 'Stato della sincronizzazione',
    now: 'Sincronizza ora',
    notSet: 'Nessun servizio impostato: le attestazioni restano su questo computer.',
    running: 'Sincronizzazione in corso…',
    runningWaiting_one: 'Invio in corso: {{count}} attestazione in attesa.',
    runningWaiting_other: 'Invio in corso: {{count}} attestazioni in attesa.',
    waiting_one: '{{count}} attestazione in attesa di invio.',
    waiting_other: '{{count}} attestazioni in attesa di invio.',
    nothingWaiting: 'Nulla in attesa di invio.',
    stopped: 'La sincronizzazione si è fermata e richiede il tuo intervento.',
    nextTry: 'Prossimo tentativo: {{when}}.',
    lastSuccess: 'Ultima sincronizzazione: {{when}}.',
    never: 'Non ancora sincronizzato.',
    unknown: 'Verifica in corso…',
    problem: 'Problema: {{title}}.',
  },
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
