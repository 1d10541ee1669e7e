import type { problemsOfClaim as english } from '../en/problems-of-claim.ts'
import type { Texts } from '../texts.ts'

export const problemsOfClaim = {
  'field-required': {
    title: '{{field}}: da compilare',
    explanation: 'Senza, l’attestazione non può essere inviata.',
    nextStep: 'Compila il campo.',
  },
  'tenant-id-invalid': {
    title: 'Non è un ID tenant',
    explanation:
      'L’ID tenant, detto anche ID directory, è un GUID: 32 lettere e cifre in cinque gruppi, come 6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001.',
    nextStep: 'Copialo di nuovo o chiedilo al cliente: si trova nella panoramica del suo Microsoft Entra ID.',
  },
  'domain-invalid': {
    title: 'Non è un nome di dominio',
    explanation:
      'Serve un dominio completo, come contoso.com, oppure la forma breve “contoso” per contoso.onmicrosoft.com.',
    nextStep: 'Scrivi solo il dominio, senza https:// e senza indirizzo e-mail.',
  },
  'domain-tenant-mismatch': {
    title: 'Dominio e ID tenant non vanno insieme',
    explanation:
      'Il servizio non conosce alcun cliente con questo dominio e questo ID tenant. In uno dei due c’è una svista, oppure appartiene a un altro tenant dello stesso cliente, per esempio uno di prova.',
    nextStep: 'Contatta il cliente e chiedi il dominio e l’ID tenant giusti.',
  },
  'solution-area-missing': {
    title: 'Nessuna area soluzione scelta',
    explanation: 'Un’attestazione riguarda una sola area soluzione, da cui dipendono attività e prodotti.',
    nextStep: 'Scegli Business Applications o Microsoft 365.',
  },
  'activity-missing': {
    title: 'Nessuna attività scelta',
    explanation: 'L’attività dice che cosa hai fatto per il cliente e decide che cosa frutta l’attestazione.',
    nextStep: 'Scegli quella che descrive il tuo lavoro: di ciascuna è detto quando si applica.',
  },
  'activity-not-in-area': {
    title: 'Queste attività non si possono attestare così',
    explanation:
      'Business Applications ammette Prevendita, Utilizzo o entrambe; Associazione dei ricavi soltanto da sola. Microsoft 365 ammette il solo Utilizzo.',
    nextStep: 'Tieni l’attività adatta a questa attestazione. Per l’altra, creane una separata.',
  },
  'activity-irreversible': {
    title: 'L’attività non si potrà più cambiare',
    explanation:
      'Dopo l’invio l’attività resta quella. Una sbagliata può costare l’idoneità e l’incentivo, e richiede poi una nuova attestazione.',
    nextStep: 'Assicurati che l’attività descriva ciò che hai fatto.',
  },
  'channel-not-eligible': {
    title: 'Questo canale di acquisto potrebbe non essere idoneo',
    explanation:
      'Le attività di Business Applications valgono solo se il cliente ha acquistato tramite contratto multilicenza (Volume Licensing) o Web-Direct; le sottoscrizioni acquistate tramite CSP non sono idonee.',
    nextStep: 'Chiedi al cliente come è stata acquistata la sottoscrizione, poi scegli qui il canale.',
  },
  'item-missing': {
    title: 'Non è ancora indicato che cosa attesti',
    explanation: 'Un’attestazione indica almeno un prodotto o un carico di lavoro del cliente.',
    nextStep: 'Aggiungi i prodotti, o seleziona i carichi di lavoro, a cui hai lavorato.',
  },
  'product-unknown': {
    title: '{{item}} non è nell’elenco di questi criteri',
    explanation:
      'Gli elenchi di prodotti e carichi di lavoro cambiano ogni anno. Il servizio potrebbe non accettarlo, o conoscerlo con un altro nome.',
    nextStep: 'Sceglilo di nuovo dall’elenco, o lascialo se ne hai la certezza.',
  },
  'product-not-in-tenant': {
    title: '{{item}} non esiste nel tenant del cliente',
    explanation:
      'Nel tenant di cui hai dato l’ID il servizio non trova questo prodotto o carico di lavoro. Il cliente potrebbe averlo in un altro tenant, o con un altro nome.',
    nextStep:
      'Verifica con il cliente che l’ID tenant sia quello giusto e quale prodotto è stato acquistato. Se entrambi sono giusti, contatta il supporto.',
  },
  'subscription-not-dynamics': {
    title: 'La sottoscrizione non è di Dynamics 365',
    explanation:
      'La sottoscrizione che hai indicato per {{item}} esiste nel tenant, ma è stata acquistata per qualcos’altro, per esempio Microsoft 365.',
    nextStep:
      'Chiedi al cliente l’ID della sottoscrizione con cui è stato acquistato {{item}}. Se è questa, contatta il supporto.',
  },
  'subscription-is-csp': {
    title: 'La sottoscrizione è stata acquistata tramite CSP',
    explanation:
      'Si possono attestare solo sottoscrizioni acquistate tramite contratto multilicenza (Volume Licensing) o Web-Direct; questa di {{item}} è stata acquistata tramite un Cloud Solution Provider.',
    nextStep:
      'Chiedi al cliente se {{item}} è anche in una sottoscrizione di un altro canale, e attesta quella. Altrimenti non si può attestare.',
  },
  'subscription-not-provisioned': {
    title: 'La sottoscrizione non si può ancora attestare',
    explanation:
      'Il cliente non ha ancora attivato {{item}} o non ne ha effettuato il provisioning, oppure lo ha appena fatto: possono volerci giorni prima che la sottoscrizione si possa attestare.',
    nextStep:
      'Chiedi al cliente di attivarla, e se è la sottoscrizione giusta. Se è già fatto, riprova tra qualche giorno; poi contatta il supporto.',
  },
  'subscription-already-claimed': {
    title: 'La tua azienda ha già attestato {{item}}',
    explanation:
      'Il servizio ha un’altra attestazione della tua azienda per la stessa sottoscrizione o lo stesso carico di lavoro. Ciascuno si può attestare una volta sola.',
    nextStep:
      'Cerca l’attestazione precedente nel tuo elenco, o chiedila ai colleghi, e togli {{item}} da questa.',
  },
  'subscription-already-claimed-by-other': {
    title: 'Un altro partner ha già attestato {{item}}',
    explanation:
      'Puoi attestarlo lo stesso. L’attestazione passa allora all’arbitraggio: si confrontano le prove di esecuzione dei due partner, e può restare in revisione più a lungo.',
    nextStep:
      'Allega la tua prova più recente, firmata e datata, con il tuo lavoro descritto nei particolari. Poi segui i commenti dell’attestazione: il revisore scrive soltanto lì.',
  },
  'subscription-id-invalid': {
    title: 'Non è un ID sottoscrizione',
    explanation:
      'L’ID sottoscrizione è un GUID: 32 lettere e cifre in cinque gruppi, come a0000000-0000-4000-8000-000000000001. Quello scritto ha un’altra forma.',
    nextStep: 'Copialo di nuovo, senza numero d’ordine né nome del prodotto, oppure chiedilo al cliente.',
  },
  'subscription-id-unknown': {
    title: 'Non è un ID sottoscrizione di {{item}}',
    explanation:
      'La forma è giusta, ma nel tenant del cliente nessuna sottoscrizione di {{item}} ha questo ID. Può essere il numero di qualcos’altro, o di un altro prodotto o tenant.',
    nextStep:
      'Chiedi al cliente l’ID della sottoscrizione di {{item}}, e se l’ID tenant è quello giusto. Se entrambi sono giusti, contatta il supporto.',
  },
  'subscription-not-active': {
    title: 'La sottoscrizione non è attiva',
    explanation:
      'Si può attestare solo una sottoscrizione attiva o in stato di tolleranza. Questa di {{item}} non è né l’una né l’altra.',
    nextStep: 'Chiedi al cliente se è stata rinnovata: quella rinnovata ha un nuovo ID. Attesta quella.',
  },
  'subscription-required': {
    title: 'Manca l’ID sottoscrizione',
    explanation: 'Il solo prodotto non dice quale sottoscrizione del cliente attesti.',
    nextStep: 'Chiedi al cliente l’ID della sottoscrizione e scrivilo accanto al prodotto.',
  },
  'duplicate-local': {
    title: '{{item}} è già attestato',
    explanation:
      'L’attestazione “{{claimName}}” ha la stessa sottoscrizione, o lo stesso carico di lavoro dello stesso tenant. Ciascuno si può attestare una volta sola.',
    nextStep: 'Toglilo qui o là, oppure elimina l’attestazione che non serve.',
  },
} satisfies Texts<typeof english>
