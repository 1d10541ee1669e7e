import type { problemsOfService as english } from '../en/problems-of-service.ts'
import type { Texts } from '../texts.ts'

export const problemsOfService = {
  'service-not-set': {
    title: 'Nessun servizio impostato',
    explanation: 'Le attestazioni si possono scrivere e conservare, ma non c’è dove inviarle.',
    nextStep: 'Scrivi l’indirizzo del servizio nelle Impostazioni.',
  },
  'service-unreachable': {
    title: 'Il servizio non è raggiungibile',
    explanation:
      'Manca la connessione, o il servizio è fermo. Nulla va perso: ciò che è in attesa parte da solo più tardi.',
    nextStep: 'Continua a lavorare. Scegli Sincronizza ora per provare subito.',
  },
  'service-answer-invalid': {
    title: 'La risposta del servizio non ha senso',
    explanation:
      'Chi ha risposto non parla come questo servizio, o è di una versione che questo Claimdesk non conosce.',
    nextStep:
      'Controlla l’indirizzo nelle Impostazioni e cerca un Claimdesk più recente. Si riprova da solo.',
  },
  'service-answered-html': {
    title: 'Questa rete chiede di accedere',
    explanation:
      'Al posto della risposta del servizio è arrivata una pagina web, o un rinvio a una pagina: la rete vuole prima un accesso, come in albergo, oppure l’indirizzo è quello di un sito.',
    nextStep:
      'Apri il browser e guarda se la rete chiede qualcosa, poi scegli Sincronizza ora. Se non chiede nulla, controlla l’indirizzo del servizio nelle Impostazioni.',
  },
  'service-error': {
    title: 'Il servizio ha un guasto',
    explanation: 'Non ha potuto fare quanto chiesto (stato {{status}}). L’attestazione è al sicuro qui.',
    nextStep: 'Si riprova da solo.',
  },
  'waits-for-unmetered': {
    title: 'In attesa di una rete non a consumo',
    explanation: 'Questa rete conta come rete a consumo, e un documento supera {{limitMb}} MB.',
    nextStep: 'Scegli Sincronizza ora per inviarlo comunque, o cambialo nelle Impostazioni.',
  },
  'service-busy': {
    title: 'Il servizio è occupato',
    explanation: 'Ci ha chiesto di aspettare.',
    nextStep: 'Si riprova da solo, quando lo ha indicato il servizio.',
  },
  'sign-in-needed': {
    title: 'Devi accedere',
    explanation:
      'Per le bozze non serve, ma il servizio deve sapere chi invia. L’accesso manca, è terminato o non è stato accettato.',
    nextStep: 'Accedi da Impostazioni, alla voce Account: ciò che è in attesa viene poi inviato.',
  },
  'sign-in-ended': {
    title: 'Il tuo accesso è terminato',
    explanation:
      'Non è stato usato a lungo, oppure la tua azienda lo ha chiuso. Alle bozze puoi lavorare comunque.',
    nextStep: 'Accedi di nuovo: ciò che è in attesa viene poi inviato.',
  },
  'sign-in-cancelled': {
    title: 'Non hai effettuato l’accesso',
    explanation: 'L’accesso è stato annullato, qui o nel browser.',
    nextStep: 'Accedi quando vuoi. Per le bozze non serve.',
  },
  'sign-in-timed-out': {
    title: 'Il browser non è tornato',
    explanation: 'L’accesso non è stato completato in tempo, oppure la pagina è stata chiusa.',
    nextStep: 'Accedi di nuovo e completa nel browser entro cinque minuti.',
  },
  'sign-in-refused': {
    title: 'L’accesso è stato rifiutato',
    explanation:
      'Il provider di accesso non ha fatto entrare Claimdesk ({{reason}}). Forse non è registrato come è configurato qui.',
    nextStep: 'Riprova. Se continua, comunica questo motivo al tuo amministratore.',
  },
  'sign-in-not-accepted': {
    title: 'Il servizio non accetta il tuo accesso',
    explanation:
      'Hai effettuato l’accesso, ma il servizio rifiuta ciò che il provider ha dato: forse è destinato a un altro servizio.',
    nextStep:
      'Esci e accedi di nuovo. Se continua, chiedi all’amministratore di controllare gli ambiti dell’accesso.',
  },
  'sign-in-not-offered': {
    title: 'Il servizio non dice dove accedere',
    explanation: 'Non indica alcun provider di accesso, e qui non ne è impostato uno.',
    nextStep: 'Indica il provider in Impostazioni, alla voce Account. Il tuo amministratore lo conosce.',
  },
  'sign-in-provider-unreachable': {
    title: 'Il provider di accesso non è raggiungibile',
    explanation:
      'L’accesso va rinnovato lì, ma non risponde. Nulla va perso: ciò che è in attesa viene inviato da solo più tardi.',
    nextStep: 'Continua a lavorare. Scegli Sincronizza ora per riprovare subito.',
  },
  'browser-not-opened': {
    title: 'Il browser non si è aperto',
    explanation: 'L’accesso avviene nel browser web, e il sistema non ha potuto avviarlo.',
    nextStep: 'Scegli un browser predefinito nelle impostazioni di sistema, poi accedi di nuovo.',
  },
  'not-allowed': {
    title: 'Il servizio non lo consente',
    explanation: 'Il tuo account non ne ha il diritto.',
    nextStep: 'Chiedi al tuo amministratore globale il ruolo di amministratore degli incentivi.',
  },
  'request-invalid': {
    title: 'Il servizio non ha accettato l’attestazione',
    explanation: 'Qualcosa non è come il servizio si aspetta. È di nuovo una bozza e nulla è andato perso.',
    nextStep:
      'Correggi ciò che è segnato, poi invia di nuovo. Se nulla è segnato, cerca un Claimdesk più recente.',
  },
  'not-found': {
    title: 'Il servizio non lo conosce',
    explanation:
      'Forse è un altro servizio rispetto a prima, o là la voce è stata tolta. Qui non è stato tolto nulla.',
    nextStep: 'Controlla l’indirizzo del servizio nelle Impostazioni.',
  },
  'claim-conflict': {
    title: 'Il servizio ha questa attestazione con un altro contenuto',
    explanation:
      'È già stata inviata, forse da un altro computer con una copia di questi dati. Nessuna delle due versioni è stata sovrascritta.',
    nextStep: 'Apri l’attestazione, confronta le due versioni e scegli quale prosegue.',
  },
  'precondition-failed': {
    title: 'Il servizio ha una versione più recente',
    explanation: 'L’attestazione è cambiata presso il servizio dopo l’ultimo sguardo di questo computer.',
    nextStep: 'Scegli Sincronizza ora, guarda che cosa è cambiato, poi riprova.',
  },
  'document-not-uploaded': {
    title: 'Un documento non è arrivato',
    explanation: 'Il servizio non ha più uno dei documenti dell’attestazione.',
    nextStep: 'Viene caricato di nuovo da solo.',
  },
  'upload-checksum-mismatch': {
    title: 'Un documento si è danneggiato in viaggio',
    explanation: 'Ciò che è arrivato non è ciò che è stato inviato, e il servizio lo ha scartato.',
    nextStep: 'Viene caricato di nuovo da solo.',
  },
  'upload-too-large': {
    title: 'Un documento è troppo grande per il servizio',
    explanation: 'Il servizio non accetta file di questa dimensione.',
    nextStep: 'Riprendi l’attestazione, poi riduci il documento o dividilo.',
  },
  'withdrawal-refused': {
    title: 'L’attestazione non si può ritirare',
    explanation: 'Il suo stato attuale non lo permette.',
    nextStep: 'Scrivi al revisore nella conversazione dell’attestazione.',
  },
  'dispute-not-possible': {
    title: 'Ora non c’è nulla da contestare',
    explanation: 'Si può contestare solo un rifiuto, e l’attestazione intanto è in un altro stato.',
    nextStep: 'Guarda lo stato dell’attestazione. Quello che hai scritto resta finché non lo elimini.',
  },
  'dispute-by-ticket': {
    title: 'Si contesta con un ticket di assistenza',
    explanation: 'I criteri di questa attestazione non prevedono una contestazione nel programma.',
    nextStep: 'Apri un ticket con l’assistenza del programma, con i dati nella pagina dell’attestazione.',
  },
  'dispute-late': {
    title: 'Il tempo per contestare è finito',
    explanation: 'Il servizio accetta una contestazione solo entro il limite dei criteri dell’attestazione.',
    nextStep: 'Prepara un’attestazione corretta: viene esaminata da capo.',
  },
  'dispute-once': {
    title: 'L’attestazione è già stata contestata',
    explanation: 'Un rifiuto si può contestare una volta sola.',
    nextStep: 'Prepara un’attestazione corretta: viene esaminata da capo.',
  },
  'disassociation-not-possible': {
    title: 'Ora non c’è nulla da annullare',
    explanation: 'Si può rinunciare solo a un’attestazione approvata, e questa intanto è in un altro stato.',
    nextStep: 'Guarda lo stato dell’attestazione. Quello che hai scritto resta finché non lo elimini.',
  },
  'disassociation-by-ticket': {
    title: 'Si annulla l’associazione con un ticket di assistenza',
    explanation: 'I criteri di questa attestazione non permettono di rinunciarvi nel programma.',
    nextStep: 'Apri un ticket con l’assistenza del programma, con i dati nella pagina dell’attestazione.',
  },
  'cursor-unknown': {
    title: 'Il servizio non sa più che cosa abbiamo già',
    explanation:
      'Claimdesk ha smesso di prendere le modifiche, piuttosto che indovinare. Le tue attestazioni sono intatte.',
    nextStep: 'Controlla che il servizio sia quello giusto, poi riprendi tutto da capo.',
  },
  'service-is-another': {
    title: 'È un altro servizio rispetto a prima',
    explanation:
      'Allo stesso indirizzo risponde un altro servizio, oppure uno installato da capo. Claimdesk si è fermato prima di inviare o cambiare qualcosa.',
    nextStep:
      'Se sai del cambiamento, considera affidabile questo servizio d’ora in poi: tutte le attestazioni vengono rilette da lì. Altrimenti chiedi a chi gestisce il servizio.',
  },
  'service-went-back': {
    title: 'Il servizio è tornato indietro nel tempo',
    explanation:
      'Risponde con uno stato più vecchio di quello che aveva già, come dopo il ripristino di una copia. Claimdesk si è fermato e le tue attestazioni sono intatte.',
    nextStep:
      'Chiedi a chi gestisce il servizio. Se resta così, consideralo affidabile d’ora in poi: tutte le attestazioni vengono rilette da lì.',
  },
  'service-lost-claims': {
    title: 'Al servizio mancano attestazioni che aveva confermato',
    explanation:
      'Ha dato ricevute per attestazioni che ora non conosce. Claimdesk si è fermato e le attestazioni sono ancora qui.',
    nextStep:
      'Chiedi a chi gestisce il servizio. Se resta così, consideralo affidabile d’ora in poi: ciò che manca si può poi inviare di nuovo con gli stessi numeri.',
  },
  'service-knows-nothing': {
    title: 'Il servizio dice di non avere alcuna attestazione',
    explanation:
      'Non c’è nemmeno il suo elenco delle attestazioni. Forse è un altro indirizzo o un altro programma. Qui non è stato tolto nulla.',
    nextStep: 'Controlla l’indirizzo del servizio nelle Impostazioni, poi scegli Sincronizza ora.',
  },
  'claim-from-other-device': {
    title: 'Un altro computer ha inviato questa attestazione con un altro contenuto',
    explanation:
      'Il servizio l’ha ricevuta da un computer con una copia di questi dati. Nessuna delle due versioni è stata sovrascritta.',
    nextStep: 'Confrontale e scegli quale prosegue.',
  },
} satisfies Texts<typeof english>
