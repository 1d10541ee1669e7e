import type { helpOnTrouble as english } from '../en/help-on-trouble.ts'
import type { Texts } from '../texts.ts'

export const helpOnTrouble = {
  'domain-and-tenant': {
    title: 'Dominio e tenant non corrispondono',
    summary: 'L’attestazione indica il cliente con dominio e ID tenant, che devono andare insieme.',
    body: [
      'Un’attestazione chiede il dominio del cliente (per esempio contoso.com, oppure “contoso” per contoso.onmicrosoft.com) e l’ID tenant, detto anche ID directory. Il servizio verifica che appartengano l’uno all’altro.',
      'Se dice che non corrispondono, contatta il cliente e assicurati di avere i dati giusti. Spesso nell’ID tenant c’è una svista, o il cliente ha più tenant, per esempio uno di prova.',
    ],
  },
  'subscription-errors': {
    title: 'Errori di sottoscrizione',
    summary: 'Sei motivi per cui un prodotto o la sua sottoscrizione vengono rifiutati, e a chi chiedere.',
    body: [
      'Per Business Applications il servizio verifica che il prodotto e la sottoscrizione appartengano al tenant del cliente e che la sottoscrizione sia attiva o in stato di tolleranza. Rifiuta ciò che hai indicato per uno di sei motivi.',
      'Il prodotto non esiste nel tenant del cliente. La sottoscrizione non è di Dynamics. È stata acquistata tramite CSP. Il cliente non ha ancora attivato i prodotti o non ne ha effettuato il provisioning. È già attestata. Oppure ciò che hai indicato non è affatto un ID sottoscrizione.',
      'Quando hai dubbi su una sottoscrizione, lavora con il cliente: è quella corretta, e l’ID tenant è quello giusto? Claimdesk può prepararti il messaggio.',
      'Se non basta, contatta il supporto.',
    ],
  },
  'when-claimable': {
    title: 'Quando si può attestare una sottoscrizione',
    summary: 'Solo dopo il provisioning da parte del cliente, e anche allora non sempre subito.',
    body: [
      'Una sottoscrizione senza provisioning non si può attestare. Il cliente deve compiere diversi passaggi prima che diventi disponibile, e possono volerci giorni; i criteri del 2023 parlano di un massimo di sette.',
      'Se ricevi l’errore, contatta il cliente: il provisioning è stato effettuato, e la sottoscrizione è quella che intendi attestare? L’attestazione resta qui come bozza; mentre aspetti nulla va perso.',
      'Se il cliente ha fatto tutto e l’errore rimane, contatta il supporto.',
    ],
  },
  'competing-claims': {
    title: 'Attestazioni in competizione',
    summary: 'Che cosa succede quando un altro partner ha già ciò che attesti.',
    body: [
      'A una sottoscrizione, o a un carico di lavoro di un cliente, può essere associato un solo partner. Puoi attestare ciò che ha un altro partner: la tua attestazione passa allora attraverso l’arbitraggio.',
      'Uno: Microsoft verifica i dettagli della tua attestazione e la prova di esecuzione. Due: se entrambi i partner attestano lo stesso prodotto o carico di lavoro del cliente, le due prove vengono confrontate e conta la più recente. Tre: a ciascun partner si può chiedere altro, e ciò richiede tempo. Quattro: la tua attestazione viene esaminata una prima volta entro il termine abituale, ma può restare in revisione più a lungo mentre Microsoft lavora con il partner che ha ora l’associazione.',
      'La notizia arriva nei commenti dell’attestazione, e soltanto lì: è anche il luogo in cui il revisore chiede altro. Segui la conversazione e rispondi in tempo.',
      'Che cosa ti rafforza: una prova recente, firmata e datata, che descriva nei particolari il tuo lavoro e indichi ogni prodotto o carico di lavoro.',
      'Ciò che hai già attestato tu non si può attestare una seconda volta.',
    ],
  },
  deadlines: {
    title: 'Scadenze',
    summary: 'Quanto tempo ha ciascuno, secondo i criteri in vigore.',
    body: [
      'Dopo l’invio la revisione comincia entro 5 giorni lavorativi. La revisione stessa dura fino a 5 giorni lavorativi con i criteri del 2020 e fino a 14 con quelli del 2023; in arbitraggio può durare di più.',
      'Quando il revisore ti chiede qualcosa, hai 5 giorni lavorativi (2020) o 14 (2023) per rispondere e inviare di nuovo. Dopo, l’attestazione viene rifiutata.',
      'Quando un’attestazione è approvata, il cliente ne è informato e ha 7 giorni per rinunciare. L’approvazione ti associa al cliente; se un incentivo viene pagato si decide a parte.',
      'Un’attestazione rifiutata si può contestare una volta, entro 30 giorni, con i criteri dal 2021 in poi. Con quelli del 2020 la contestazione passa per il supporto. Dopo, serve una nuova attestazione.',
      'I giorni lavorativi vanno dal lunedì al venerdì, meno le festività che scegli. Microsoft non pubblica un calendario: finché non ne scegli uno, non si toglie alcuna festività.',
    ],
  },
} satisfies Texts<typeof english>
