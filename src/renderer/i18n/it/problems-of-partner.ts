import type { problemsOfPartner as english } from '../en/problems-of-partner.ts'
import type { Texts } from '../texts.ts'

export const problemsOfPartner = {
  'mpn-invalid': {
    title: 'Non è un ID MPN',
    explanation: 'L’ID MPN (ID partner) di una sede è un numero: soltanto cifre.',
    nextStep: 'Scegli la sede dall’elenco o scrivi il suo numero.',
  },
  'mpn-unknown': {
    title: 'L’ID MPN {{mpnId}} non è tra quelli della tua azienda',
    explanation:
      'L’ultimo profilo partner visto su questo computer non ha sedi con questo numero. Può essere nuovo, scritto male o di un’altra azienda.',
    nextStep: 'Controlla il numero. In caso di dubbio chiedi al tuo amministratore globale.',
  },
  'mpn-not-enrolled': {
    title: 'Nessun programma di incentivi noto per questo ID MPN',
    explanation:
      'Per quanto risulta su questo computer, l’ID MPN {{mpnId}} non è iscritto a un programma di incentivi. Senza iscrizione un’attestazione non frutta nulla.',
    nextStep:
      'Scegli una sede iscritta, o iscrivi questa nella panoramica degli incentivi del Centro per i partner.',
  },
  'mpn-special-type': {
    title: 'Alcuni ID MPN sono di un tipo particolare',
    explanation:
      'Il servizio dice se un numero è iscritto, ma non se è di un tipo particolare come FastTrack Ready Partner. Un numero sbagliato può costare l’incentivo.',
    nextStep: 'Assicurati che sia la sede che ha svolto il lavoro; il tuo amministratore globale lo sa.',
  },
  'mpn-of-other-profile': {
    title: 'L’ID MPN {{mpnId}} è del profilo {{profile}}',
    explanation:
      'Da qui l’attestazione andrebbe al servizio di questo profilo, con l’account che ha effettuato l’accesso qui, sotto il numero di un altro profilo.',
    nextStep: 'Scegli un numero di questo profilo, o scrivi l’attestazione nel profilo {{profile}}.',
  },
  'mpn-not-of-profile': {
    title: 'Questo profilo non serve all’ID MPN {{mpnId}}',
    explanation: 'Nelle Impostazioni è indicato per {{own}}.',
    nextStep: 'Controlla il numero. Se è giusto, aggiungilo al profilo nelle Impostazioni.',
  },
  'contact-missing': {
    title: '{{field}}: manca ancora',
    explanation:
      'A queste persone scrivono il revisore e il servizio: tutti i dati richiesti sono obbligatori.',
    nextStep: 'Completa ciò che manca.',
  },
  'email-invalid': {
    title: 'Non è un indirizzo e-mail',
    explanation: 'A “{{email}}” non si potrebbe recapitare nulla.',
    nextStep: 'Scrivi un solo indirizzo, come nome@contoso.com.',
  },
  'role-missing': {
    title: 'Il tuo account non può inviare attestazioni',
    explanation:
      'Le attestazioni le invia un amministratore fatturazione, un amministratore globale o un amministratore degli incentivi. Puoi comunque preparare l’attestazione.',
    nextStep:
      'Chiedi al tuo amministratore globale il ruolo di amministratore degli incentivi, o falla inviare da chi lo ha.',
  },
  'policy-outdated': {
    title: 'I criteri su questo computer hanno {{days}} giorni',
    explanation:
      'Prodotti, limiti e scadenze possono essere cambiati da quando sono stati presi dal servizio.',
    nextStep:
      'Vai in linea e scegli Sincronizza ora: l’attestazione sarà verificata con i criteri più recenti.',
  },
} satisfies Texts<typeof english>
