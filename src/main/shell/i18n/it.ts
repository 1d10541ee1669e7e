import type { ShellTexts } from './en.ts'

export const it: ShellTexts = {
  file: 'File',
  newClaim: 'Nuova attestazione',
  syncNow: 'Sincronizza ora',
  quit: 'Esci',
  edit: 'Modifica',
  find: 'Trova…',
  view: 'Visualizza',
  claims: 'Attestazioni',
  activity: 'Attività di invio',
  settings: 'Impostazioni',
  window: 'Finestra',
  help: 'Guida',
  helpTopics: 'Argomenti della guida',
  about: 'Informazioni su Claimdesk',
  addDocuments: 'Aggiungi documenti',
  replaceDocument: 'Sostituisci documento',
  allDocuments: 'Prova di esecuzione',
  allFiles: 'Tutti i file',
  saveCopy: 'Salva una copia',
  signedIn: 'Hai effettuato l’accesso a Claimdesk',
  notSignedIn: 'Non hai effettuato l’accesso a Claimdesk',
  mayClose: 'Puoi chiudere questa finestra e tornare a Claimdesk.',
  cannotStart: 'Impossibile avviare Claimdesk',
  cannotStartHint:
    'Le attestazioni non sono state toccate. Avvialo di nuovo; se continua, invia questo al supporto:',
}
