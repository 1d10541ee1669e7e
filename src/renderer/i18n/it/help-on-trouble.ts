import type { helpOnTrouble as english } from '../en/help-on-trouble.ts'
import type { Texts } from '../texts.ts'

export const helpOnTrouble = {
  'domain-and-tenant': {
    title: 'Dominio e tenant non corrispondono',
    summary: 'L’attestazione indica il cliente con dominio e ID tenant, che devono andare insieme.',
    body: ['Un’attestazione chiede il dominio del cliente e l’ID tenant.'],
    sections: {
      'tenant-id': {
        title: 'L’ID tenant',
        body: [
          'È detto anche ID directory ed è un GUID: 32 cifre esadecimali in cinque gruppi. Il cliente lo trova nella pagina di panoramica di Microsoft Entra ID. Puoi incollarlo con parentesi graffe, spazi o maiuscole.',
        ],
      },
      domain: {
        title: 'Il dominio',
        body: [
          'Indicalo per intero, per esempio contoso.com, oppure come “contoso” per contoso.onmicrosoft.com: né indirizzi web né indirizzi e-mail.',
        ],
      },
      mismatch: {
        title: 'Se non corrispondono',
        body: [
          'Il servizio verifica che i due appartengano l’uno all’altro. Se dice di no, contatta il cliente e assicurati di avere i dati giusti. Spesso nell’ID tenant c’è una svista, o il cliente ha più tenant, per esempio uno di prova.',
        ],
      },
    },
  },
  'subscription-errors': {
    title: 'Errori di sottoscrizione',
    summary: 'Sei motivi per cui un prodotto o la sua sottoscrizione vengono rifiutati, e a chi chiedere.',
    body: [
      'Per Business Applications il servizio verifica che il prodotto e la sottoscrizione appartengano al tenant del cliente e che la sottoscrizione sia attiva o in stato di tolleranza.',
      'Quando hai dubbi su una sottoscrizione, lavora con il cliente: è quella corretta, e l’ID tenant è quello giusto? Claimdesk può prepararti il messaggio. Se non basta, contatta il supporto.',
    ],
    sections: {
      'not-in-tenant': {
        title: 'Il prodotto non esiste nel tenant del cliente',
        body: [
          'Il cliente non lo ha acquistato, o lo ha in un altro tenant. Chiedi in quale tenant si trova e verifica l’ID tenant.',
        ],
      },
      'not-dynamics': {
        title: 'La sottoscrizione non è di Dynamics',
        body: [
          'Il cliente ha questa sottoscrizione, ma per altro. Chiedi l’ID di quella con il prodotto che attesti.',
        ],
      },
      csp: {
        title: 'La sottoscrizione è stata acquistata tramite CSP',
        body: [
          'Ciò che è stato acquistato tramite CSP non si può attestare. Se il cliente ha il prodotto anche tramite Volume Licensing o Web-Direct, attesta quella sottoscrizione.',
        ],
      },
      'not-provisioned': {
        title: 'Il cliente non ha ancora attivato i prodotti o effettuato il provisioning',
        body: [
          'Chiedi al cliente di completare l’attivazione della sottoscrizione. Anche dopo possono volerci giorni prima di poterla attestare: riprova più tardi.',
        ],
      },
      'already-claimed': {
        title: 'La sottoscrizione è già attestata',
        body: [
          'Se l’ha attestata la tua azienda, non si può attestare di nuovo. Se l’ha attestata un altro partner si può, e la tua attestazione passa attraverso l’arbitraggio.',
        ],
      },
      'not-an-id': {
        title: 'Ciò che è stato indicato non è un ID sottoscrizione',
        body: [
          'Ha un’altra forma, o nessuna sottoscrizione lo ha. Non è il numero d’ordine né il nome del prodotto. Copialo di nuovo o chiedilo al cliente.',
        ],
      },
      'not-active': {
        title: 'La sottoscrizione non è attiva né in stato di tolleranza',
        body: [
          'È scaduta o sospesa. Se il cliente l’ha rinnovata, quella rinnovata può avere un altro ID: attesta quella.',
        ],
      },
    },
  },
  'when-claimable': {
    title: 'Quando si può attestare una sottoscrizione',
    summary: 'Solo dopo il provisioning da parte del cliente, e anche allora non sempre subito.',
    body: [
      'Una sottoscrizione senza provisioning non si può attestare. Il cliente deve compiere diversi passaggi prima che diventi disponibile, e possono volerci giorni; i criteri del 2023 parlano di un massimo di sette.',
    ],
    sections: {
      'what-to-do': {
        title: 'Che cosa fare',
        body: [
          'Se ricevi l’errore, contatta il cliente: il provisioning è stato effettuato, e la sottoscrizione è quella che intendi attestare? L’attestazione resta qui come bozza; mentre aspetti nulla va perso.',
          'Se il cliente ha fatto tutto e l’errore rimane, contatta il supporto.',
        ],
      },
    },
  },
  'competing-claims': {
    title: 'Attestazioni in competizione',
    summary: 'Che cosa succede quando un altro partner ha già ciò che attesti.',
    body: [
      'A una sottoscrizione, o a un carico di lavoro di un cliente, può essere associato un solo partner. Puoi attestare ciò che ha un altro partner: la tua attestazione passa allora attraverso l’arbitraggio.',
    ],
    sections: {
      arbitration: {
        title: 'I quattro passaggi dell’arbitraggio',
        body: [
          'Uno: Microsoft verifica i dettagli della tua attestazione e la prova di esecuzione.',
          'Due: se entrambi i partner attestano lo stesso prodotto o carico di lavoro del cliente, le due prove vengono confrontate e conta la più recente.',
          'Tre: a ciascun partner si può chiedere altro, e ciò richiede tempo.',
          'Quattro: la tua attestazione viene esaminata una prima volta entro il termine abituale, ma può restare in revisione più a lungo mentre Microsoft lavora con il partner che ha ora l’associazione.',
          'La notizia arriva nei commenti dell’attestazione, e soltanto lì: è anche il luogo in cui il revisore chiede altro. Segui la conversazione e rispondi in tempo.',
          'Finché un’attestazione è in competizione, il suo riepilogo ha una sezione “Arbitraggio”: il passaggio a cui è arrivata, per quanto il servizio lo dice, com’è messa la tua prova secondo le regole e che cosa aggiungere. Se lo dice soltanto un commento, scegli “Segna come in competizione” nella conversazione.',
        ],
      },
      strengthen: {
        title: 'Che cosa ti rafforza',
        body: [
          'Una prova recente, firmata e datata, che descriva nei particolari il tuo lavoro e indichi ogni prodotto o carico di lavoro.',
        ],
      },
      'your-own': {
        title: 'Ciò che hai già attestato tu',
        body: [
          'Non si può attestare una seconda volta. Se l’altra attestazione è su questo computer, togli il prodotto da una delle due o elimina quella che non serve.',
        ],
      },
    },
  },
  deadlines: {
    title: 'Scadenze',
    summary: 'Quanto tempo ha ciascuno, secondo i criteri in vigore.',
    body: ['I termini dei criteri del 2020 e del 2023 sono diversi.'],
    sections: {
      review: {
        title: 'La revisione',
        body: [
          'Dopo l’invio la revisione comincia entro 5 giorni lavorativi. La revisione stessa dura fino a 5 giorni lavorativi con i criteri del 2020 e fino a 14 con quelli del 2023; in arbitraggio può durare di più.',
        ],
      },
      answer: {
        title: 'La tua risposta',
        body: [
          'Quando il revisore ti chiede qualcosa, hai 5 giorni lavorativi (2020) o 14 (2023) per rispondere e inviare di nuovo. Dopo, l’attestazione viene rifiutata.',
        ],
      },
      approval: {
        title: 'Dopo l’approvazione',
        body: [
          'Quando un’attestazione è approvata, il cliente ne è informato e ha 7 giorni per rinunciare. L’approvazione ti associa al cliente; se un incentivo viene pagato si decide a parte.',
        ],
      },
      dispute: {
        title: 'Contestare un rifiuto',
        body: [
          'Un’attestazione rifiutata si può contestare una volta, entro 30 giorni, con i criteri dal 2021 in poi. Con quelli del 2020 la contestazione passa per il supporto. Dopo, serve una nuova attestazione.',
        ],
      },
      'business-days': {
        title: 'Giorni lavorativi',
        body: [
          'I giorni lavorativi vanno dal lunedì al venerdì, meno le festività che scegli. Microsoft non pubblica un calendario: finché non ne scegli uno, non si toglie alcuna festività.',
        ],
      },
    },
  },
} satisfies Texts<typeof english>
