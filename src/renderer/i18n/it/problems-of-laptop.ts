import type { problemsOfLaptop as english } from '../en/problems-of-laptop.ts'
import type { Texts } from '../texts.ts'

export const problemsOfLaptop = {
  'input-invalid': {
    title: 'Non è stato possibile capire la richiesta',
    explanation: 'A Claimdesk è stato chiesto qualcosa in una forma che non accetta. Nulla è cambiato.',
    nextStep: 'Accorcia o correggi ciò che hai scritto e riprova.',
  },
  'sender-refused': {
    title: 'Rifiutato per sicurezza',
    explanation: 'La richiesta non veniva dalla finestra di Claimdesk: non è stato fatto nulla.',
    nextStep: 'Chiudi la finestra e riapri Claimdesk.',
  },
  internal: {
    title: 'Qualcosa è andato storto in Claimdesk',
    explanation: 'È un errore nostro, non tuo. Ciò che era salvato è al sicuro.',
    nextStep: 'Riprova. Se succede ancora, segnalalo con il riferimento {{reference}}.',
  },
  'claim-not-found': {
    title: 'Questa attestazione non è più qui',
    explanation: 'È stata eliminata, o appartiene a un’altra cartella di dati.',
    nextStep: 'Torna all’elenco delle attestazioni.',
  },
  'claim-changed-elsewhere': {
    title: 'Nel frattempo l’attestazione è cambiata',
    explanation:
      'Ciò che vedi è meno recente di ciò che è salvato: la tua ultima modifica non lo ha sovrascritto.',
    nextStep: 'Riapri l’attestazione e confronta prima di proseguire.',
  },
  'claim-incomplete': {
    title: 'L’attestazione non è ancora completa',
    explanation: 'Alcuni dei suoi problemi la farebbero rimandare indietro.',
    nextStep: 'Correggi quanto elencato in Problemi, poi riprova.',
  },
  'claim-not-editable': {
    title: 'L’attestazione non si può più modificare',
    explanation: 'È in viaggio verso il servizio, o vi è già arrivata.',
    nextStep: 'Finché è in attesa puoi riprenderla. Dopo, rispondi al revisore nella sua conversazione.',
  },
  'resubmission-refused': {
    title: 'Il servizio non accetta l’attestazione modificata',
    explanation: 'Secondo la sua policy, di un’attestazione già inviata si possono modificare altri dati.',
    nextStep: 'Annulla le ultime modifiche, oppure rispondi al revisore nella conversazione.',
  },
  'resubmission-overtaken': {
    title: 'Il revisore ha deciso prima che le modifiche fossero inviate',
    explanation:
      'L’attestazione non può più essere modificata. Le modifiche sono conservate qui e non sono state inviate.',
    nextStep: 'Leggi la decisione nella conversazione.',
  },
  'claim-not-deletable': {
    title: 'L’attestazione non si può eliminare',
    explanation:
      'Il servizio l’ha ricevuta, o potrebbe averla ricevuta. Da questo computer si eliminano solo bozze e attestazioni pronte.',
    nextStep: 'Se è ancora in attesa di invio, prima riprendila.',
  },
  'customer-not-found': {
    title: 'Il cliente non è più nella rubrica',
    explanation:
      'È stato unito a un altro cliente, oppure la sua ultima attestazione è stata eliminata e su di lui non era stato scritto niente.',
    nextStep: 'Cerca il cliente nell’elenco dei clienti.',
  },
  'customer-has-claims': {
    title: 'Il cliente ha attestazioni e resta nella rubrica',
    explanation:
      'Si può eliminare solo un cliente per cui non c’è nessuna attestazione. Attestazioni per questo cliente: {{count}}.',
    nextStep:
      'Attestazioni per questo cliente: {{count}}. Elimina quelle non inviate, o da’ loro un altro cliente; oppure unisci questa voce a un’altra. Le attestazioni inviate conservano il loro cliente.',
  },
  'template-not-found': {
    title: 'Il modello non c’è più',
    explanation: 'È stato eliminato.',
    nextStep: 'Scegli un altro modello, oppure inizia l’attestazione senza.',
  },
  'reply-not-possible': {
    title: 'Ora non si può scrivere al revisore',
    explanation:
      'I messaggi si possono inviare da quando il servizio ha l’attestazione fino alla decisione definitiva.',
    nextStep:
      'Guarda lo stato dell’attestazione. Dopo una decisione definitiva resta l’assistenza del programma.',
  },
  'reply-empty': {
    title: 'Il messaggio non ha testo',
    explanation: 'Un messaggio al revisore dice qualcosa, anche quando porta con sé dei documenti.',
    nextStep: 'Scrivi una frase, poi invialo.',
  },
  'reply-on-its-way': {
    title: 'Il messaggio è in viaggio',
    explanation: 'Il suo invio è iniziato, quindi il revisore potrebbe averlo già.',
    nextStep: 'Scrivi un altro messaggio per correggerlo.',
  },
  'transition-refused': {
    title: 'Non è possibile nello stato attuale',
    explanation: 'L’attestazione è andata avanti da quando questa pagina è stata disegnata.',
    nextStep: 'Guarda il suo stato di adesso e scegli di nuovo.',
  },
  'setting-managed': {
    title: 'Lo stabilisce la tua organizzazione',
    explanation: 'Un amministratore lo ha impostato per tutti su questo computer: qui non si può modificare.',
    nextStep: 'Se deve essere diverso, chiedi all’amministratore dei computer.',
  },
  'update-feed-not-answered': {
    title: 'Non è stato possibile cercare nuove versioni',
    explanation:
      'L’indirizzo degli aggiornamenti non risponde, o risponde con altro che un elenco di versioni.',
    nextStep:
      'Controlla la connessione e l’indirizzo degli aggiornamenti nelle Impostazioni, poi cerca di nuovo.',
  },
  'update-refused': {
    title: 'La nuova versione non è stata accettata',
    explanation: 'Ciò che è stato scaricato non è quanto annunciato, o non è firmato come deve.',
    nextStep: 'Continua con questa versione. Se succede di nuovo, informa l’amministratore dei computer.',
  },
  'update-not-ready': {
    title: 'Non c’è una nuova versione da installare',
    explanation: 'Non è ancora stata scaricata, oppure è già stata installata.',
    nextStep: 'Cerca gli aggiornamenti nelle Impostazioni.',
  },
  'update-must-wait': {
    title: 'L’aggiornamento aspetta',
    explanation:
      'Claimdesk sta scrivendo documenti, facendo un backup o inviando attestazioni: un aggiornamento non deve interromperlo.',
    nextStep: 'Riprova quando la riga in fondo alla finestra dice che nulla è in corso.',
  },
  'report-outdated': {
    title: 'Questa segnalazione non è più l’ultima',
    explanation: 'Si salva esattamente ciò che è stato mostrato, e nel frattempo ne è stata creata un’altra.',
    nextStep: 'Guarda di nuovo la segnalazione, poi salvala.',
  },
  'policy-unknown': {
    title: 'Questi criteri qui non sono noti',
    explanation: 'Claimdesk non include {{policyId}}, e il servizio in uso non li fornisce.',
    nextStep: 'Sincronizza una volta e guarda di nuovo, oppure scegli altri criteri.',
  },
  'document-not-found': {
    title: 'Questo documento non è più qui',
    explanation: 'È stato tolto dall’attestazione.',
    nextStep: 'Se serve, aggiungilo di nuovo.',
  },
  'document-already-attached': {
    title: 'L’attestazione ha già questo documento',
    explanation: '{{document}} ha lo stesso contenuto di uno dei suoi documenti.',
    nextStep: 'Non manca nulla: lascialo così.',
  },
  'document-damaged': {
    title: 'Il documento salvato è danneggiato',
    explanation: 'I suoi byte non sono più quelli di quando è stato aggiunto: non viene mostrato né inviato.',
    nextStep: 'Toglilo e aggiungi di nuovo l’originale. Fai controllare il disco.',
  },
  'document-not-opened': {
    title: 'Questo documento non si apre in un altro programma',
    explanation:
      'Il suo tipo non è tra quelli accettati come prova, oppure il contenuto non è quello che il nome dice. Aprirlo potrebbe avviare un programma.',
    nextStep: 'Se sai da dove viene, salvane una copia e guardala lì.',
  },
  'program-missing': {
    title: 'Nessun programma ha aperto il documento',
    explanation: 'Su questo computer manca un programma per questo tipo di file, oppure non si è avviato.',
    nextStep: 'Salva una copia e aprila dove ce n’è uno.',
  },
  'file-unreadable': {
    title: 'Il file non si può leggere',
    explanation: 'Forse ti mancano i permessi, o un altro programma lo tiene bloccato.',
    nextStep: 'Chiudilo altrove o copialo in un’altra cartella, poi aggiungilo di nuovo.',
  },
  'file-empty': {
    title: 'Il file è vuoto',
    explanation: 'Non ha contenuto, quindi non prova nulla.',
    nextStep: 'Controlla da dove viene e aggiungi quello giusto.',
  },
  'file-vanished': {
    title: 'Il file non c’è più',
    explanation:
      'È stato spostato, rinominato o eliminato, o l’unità è stata rimossa, prima che fosse letto fino in fondo.',
    nextStep: 'Trovalo e aggiungilo di nuovo.',
  },
  'file-changed': {
    title: 'Il file è cambiato durante la lettura',
    explanation: 'Un altro programma ci ha scritto nel frattempo, quindi non è stato preso.',
    nextStep: 'Salvalo e chiudilo là, poi aggiungilo di nuovo.',
  },
  'file-is-folder': {
    title: 'Questa è una cartella',
    explanation: 'Si possono allegare solo file.',
    nextStep: 'Apri la cartella e aggiungi i file che contiene.',
  },
  'file-not-writable': {
    title: 'Non è stato possibile scrivere la copia',
    explanation: 'Nella posizione scelta non puoi scrivere.',
    nextStep: 'Scegli un’altra cartella.',
  },
  'pasted-too-large': {
    title: 'Troppo grande per essere incollato',
    explanation: 'Ciò che non è un file di questo computer può avere fino a {{maxMebibytes}} MB.',
    nextStep: 'Salvalo come file, poi aggiungi quel file.',
  },
  'disk-full': {
    title: 'Il disco è pieno',
    explanation: 'Non c’era spazio per finire. Ciò che era salvato è al sicuro.',
    nextStep: 'Libera spazio, poi riprova.',
  },
  cancelled: {
    title: 'Annullato',
    explanation: 'L’hai interrotto prima della fine; non è stato conservato nulla.',
    nextStep: 'Ricomincia quando vuoi.',
  },
  'storage-failed': {
    title: 'Non è stato possibile salvare',
    explanation: 'Il disco ha rifiutato di leggere o di scrivere.',
    nextStep: 'Riprova. Se continua, controlla il disco e che la cartella dei dati ci sia ancora.',
  },
  'vault-locked': {
    title: 'I documenti sono bloccati',
    explanation:
      'La loro chiave non si può avere al momento: non si possono leggere, aggiungere né inviare. Tutto il resto funziona.',
    nextStep: 'Scegli Sblocca in cima alla finestra.',
  },
  'vault-secret-wrong': {
    title: 'Non corrisponde',
    explanation: 'Non è né la passphrase né il codice di recupero che serve qui.',
    nextStep: 'Controlla errori di battitura e maiuscole, poi digita di nuovo.',
  },
  'data-folder-unusable': {
    title: 'La cartella dei dati non si può usare',
    explanation: 'Claimdesk non può leggervi o scrivervi, o un altro programma ne tiene bloccati i file.',
    nextStep: 'Controlla i permessi, o avvia Claimdesk con un’altra cartella.',
  },
  'data-folder-missing': {
    title: 'La cartella di questo profilo non c’è più',
    explanation:
      'È stata spostata o eliminata da quando il profilo è stato aperto; al suo posto non è stato iniziato nulla.',
    nextStep: 'Rimettila dov’era, da dove è stata spostata o da un backup.',
  },
  'database-from-newer-version': {
    title: 'Queste attestazioni sono di un Claimdesk più recente',
    explanation: 'I dati sono stati scritti da una versione più recente. Non sono stati toccati.',
    nextStep: 'Installa quella versione o una successiva.',
  },
  'database-damaged': {
    title: 'I dati salvati sono danneggiati',
    explanation: 'Un controllo ha trovato guasti nel database. Il file danneggiato viene conservato com’è.',
    nextStep: 'Torna al più recente backup integro.',
  },
  'backup-failed': {
    title: 'Non è stato possibile creare una copia di sicurezza',
    explanation:
      'La cartella delle copie forse non è collegata o non si può scrivere ({{reason}}). Le attestazioni sono comunque salvate.',
    nextStep: 'Controlla la cartella in Impostazioni, Copie di sicurezza. Si riprova ogni minuto.',
  },
  'backup-not-found': {
    title: 'Questa copia di sicurezza non c’è più',
    explanation: 'È stata sostituita da copie più recenti, oppure il suo disco non è collegato.',
    nextStep: 'Scegline un’altra, oppure collega il disco e guarda di nuovo.',
  },
  'backup-damaged': {
    title: 'Questa copia di sicurezza è danneggiata',
    explanation:
      'Non è ciò che era stato scritto: non è stato ripristinato nulla, e le attestazioni di adesso sono come prima.',
    nextStep: 'Scegli un’altra copia, e fai controllare il disco.',
  },
  'data-files-do-not-match': {
    title: 'I file dei dati non vanno insieme',
    explanation:
      'Attestazioni e documenti stanno in due file, e uno dei due manca o appartiene ad altri dati. Entrambi restano come sono.',
    nextStep: 'Rimetti al suo posto il file giusto e riprova, oppure torna a una copia di sicurezza.',
  },
  'backup-secret-missing': {
    title: 'Il file di backup ha bisogno di una passphrase',
    explanation: 'Non c’è un codice di recupero: su un altro computer nulla potrebbe aprire il file.',
    nextStep: 'Scrivi una passphrase per il file, oppure crea prima un codice di recupero.',
  },
  'profile-not-found': {
    title: 'Questo profilo non è più nell’elenco',
    explanation: 'È stato rimosso, forse in un’altra finestra.',
    nextStep: 'Scegli un altro profilo nelle Impostazioni.',
  },
  'profile-in-use': {
    title: 'Questo profilo non può essere rimosso',
    explanation: 'È aperto, oppure è il primo, che ogni installazione ha.',
    nextStep: 'Passa prima a un altro profilo.',
  },
  'link-refused': {
    title: 'Questo indirizzo non viene aperto',
    explanation: 'Claimdesk apre solo indirizzi che conosce.',
    nextStep: 'Se ti fidi, copialo nel tuo browser.',
  },
  'data-folder-copied': {
    title: 'Questa cartella dei dati è stata copiata da un altro computer',
    explanation:
      'Entrambi potrebbero inviare le stesse attestazioni e modificarle in modo diverso; Claimdesk si è fermato prima di inviare qualcosa. Le tue attestazioni sono intatte.',
    nextStep:
      'Se lavori qui con questa cartella, confermalo: questo computer invia poi con il proprio nome. Se l’altro è ancora in uso, non inviare le stesse bozze da entrambi.',
  },
} satisfies Texts<typeof english>
