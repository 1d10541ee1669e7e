import type { helpOnClaiming as english } from '../en/help-on-claiming.ts'
import type { Texts } from '../texts.ts'

export const helpOnClaiming = {
  'which-activity': {
    title: 'Quale attività scegliere?',
    summary:
      'Scegli in base a ciò che hai fatto per il cliente. Dopo l’invio un’attività sbagliata non si corregge.',
    body: [
      'Per Business Applications (Dynamics 365 e Power Platform) le attività sono tre; Prevendita e Utilizzo possono stare insieme in un’attestazione. Per Microsoft 365 ce n’è una sola: Utilizzo.',
    ],
    sections: {
      'pre-sales': {
        title: 'Prevendita',
        body: [
          'Sceglila se hai influenzato l’acquisto di un prodotto idoneo da parte del cliente. Vale solo per Business Applications e può dare incentivi di prevendita.',
        ],
      },
      usage: {
        title: 'Utilizzo',
        body: [
          'Sceglilo se promuovi l’adozione e l’utilizzo di un prodotto o carico di lavoro idoneo. Può dare incentivi di utilizzo, se i criteri in vigore li prevedono.',
        ],
      },
      'revenue-association': {
        title: 'Associazione dei ricavi',
        body: [
          'Sceglila se, come influencer aziendale, hai influenzato quale prodotto idoneo il cliente ha scelto. Serve al solo riconoscimento dei ricavi: non viene pagato alcun incentivo, e non si combina con le altre due.',
        ],
      },
      'purchase-channel': {
        title: 'Il canale di acquisto',
        body: [
          'Le attività di Business Applications si applicano solo se il cliente ha acquistato tramite contratto multilicenza (Volume Licensing) o Web-Direct. Ciò che è stato acquistato tramite CSP non è idoneo. Se non conosci il canale di acquisto, chiedilo al cliente prima dell’invio.',
          'Per Microsoft 365 il canale di acquisto non viene chiesto.',
        ],
      },
      irreversible: {
        title: 'Perché dopo non si può cambiare',
        body: [
          'Dopo l’invio l’attività resta quella. Attestare quella sbagliata può costare l’idoneità e l’incentivo, e per rimediare serve una nuova attestazione. Per questo Claimdesk ti chiede una volta se hai la certezza.',
        ],
      },
    },
  },
  'which-mpn': {
    title: 'Quale ID MPN scegliere?',
    summary: 'Prendi il numero della sede che ha svolto il lavoro e verifica che sia iscritta.',
    body: [
      'L’ID MPN (ID partner) lega l’attestazione alla sede della tua azienda che ha svolto il lavoro. Un’azienda può averne molti: alcuni sono iscritti a programmi di incentivi, altri no, e alcuni sono di un tipo particolare. Claimdesk elenca i numeri della tua azienda con le loro iscrizioni, come le ha comunicate il servizio.',
    ],
    sections: {
      'special-type': {
        title: 'Numeri di un tipo particolare',
        body: [
          'Alcuni numeri sono di un tipo particolare di partner, come FastTrack Ready Partner. Il servizio non dice quali: scegli con attenzione. Un numero sbagliato può costare l’idoneità e l’incentivo, e correggerlo dopo vuol dire attestare da capo.',
        ],
      },
      unsure: {
        title: 'Se non sai quale',
        body: ['Chiedi all’amministratore globale della tua azienda.'],
      },
      'not-enrolled': {
        title: 'Se il numero giusto non è iscritto',
        body: [
          'Iscrivilo nella panoramica degli incentivi del Centro per i partner. L’iscrizione vale per sede, ed è completa solo quando i profili di pagamento e fiscale sono convalidati.',
        ],
      },
      'not-listed': {
        title: 'Se il numero manca dall’elenco',
        body: [
          'Si può scrivere a mano: viene segnato come non verificato. L’elenco è quello che il servizio ha comunicato l’ultima volta; una sede nuova compare dopo la prossima sincronizzazione.',
        ],
      },
    },
  },
  'product-or-subscription': {
    title: 'Scegliere un prodotto o indicare una sottoscrizione',
    summary:
      'Si attesta un prodotto; la sua sottoscrizione dice di quale acquisto si tratta e fino a quando.',
    body: [
      'Per Business Applications scegli il prodotto e indichi l’ID della sottoscrizione con cui il cliente lo ha acquistato. Per Microsoft 365 selezioni carichi di lavoro, senza sottoscrizioni.',
    ],
    sections: {
      'when-needed': {
        title: 'Quando serve la sottoscrizione',
        body: [
          'Con i criteri del 2020 l’ID serve quando il cliente ha più sottoscrizioni del prodotto; con quelli del 2023 serve sempre.',
        ],
      },
      'its-form': {
        title: 'Com’è fatto un ID sottoscrizione',
        body: [
          'È un GUID: 32 cifre esadecimali in cinque gruppi. Puoi incollarlo con parentesi graffe, spazi o maiuscole: Claimdesk lo riordina.',
        ],
      },
      'not-in-list': {
        title: 'Se il prodotto manca dall’elenco',
        body: [
          'Gli elenchi dei prodotti e carichi di lavoro idonei cambiano ogni anno, e quello su questo computer può essere indietro. Scegli Sincronizza ora per avere il più recente. Puoi tenere un nome che non è nell’elenco: decide il servizio.',
        ],
      },
      'after-approval': {
        title: 'Dopo l’approvazione, e quando la sottoscrizione termina',
        body: [
          'Quando l’attestazione è approvata mostra l’ID di ogni sottoscrizione. L’associazione dura quanto la sottoscrizione. Quando questa termina e il cliente acquista o rinnova con un nuovo ID, per la nuova sottoscrizione serve un’attestazione a sé: preparala da quella vecchia.',
        ],
      },
    },
  },
  'proof-of-execution': {
    title: 'Prova di esecuzione',
    summary: 'I cinque motivi per cui i revisori rimandano indietro le attestazioni, e come evitarli subito.',
    body: [
      'Ogni attestazione richiede una prova di esecuzione (PoE). Si consiglia il modulo di Microsoft; altri documenti, come un capitolato firmato dal cliente, sono accettati se contengono tutto ciò che il modulo chiede.',
    ],
    sections: {
      missing: {
        title: 'Primo: deve esserci',
        body: ['Un’attestazione senza documenti, o con il file sbagliato, viene rimandata indietro.'],
      },
      signature: {
        title: 'Secondo: la conferma del cliente',
        body: [
          'Un documento deve portare la firma del cliente. Segnalo come modulo PoE o come capitolato firmato.',
        ],
      },
      date: {
        title: 'Terzo: una data che vale',
        body: [
          'La firma ha bisogno di una data che preceda l’invio di non più di 12 mesi e non sia nel futuro. Se il documento non ne mostra, chiedi una firma datata.',
        ],
      },
      work: {
        title: 'Quarto: che cosa hai fatto',
        body: [
          'Un documento deve descrivere i tuoi servizi o la tua soluzione. Aiutano i dati di prima e dopo, e che sia chiaro che la tua azienda ha svolto la parte principale.',
        ],
      },
      items: {
        title: 'Quinto: ogni prodotto o carico di lavoro',
        body: [
          'Ogni prodotto o carico di lavoro attestato deve comparire in un documento. Spunta ciò che ciascuno riguarda.',
        ],
      },
      details: {
        title: 'Dati che devono coincidere',
        body: [
          'I nomi del cliente e del partner, il dominio e l’ID tenant devono comparire nel documento come nell’attestazione. Aiutano anche gli ID sottoscrizione.',
          'Per i clienti del settore pubblico negli Stati Uniti e a Porto Rico serve anche la dichiarazione per il settore pubblico.',
        ],
      },
      files: {
        title: 'Tipo, dimensione e numero dei file',
        body: [
          'Microsoft non pubblica limiti. Quelli che Claimdesk verifica sono valori prudenti suoi, e i criteri forniti dal tuo servizio possono cambiarli.',
        ],
      },
    },
  },
} satisfies Texts<typeof english>
