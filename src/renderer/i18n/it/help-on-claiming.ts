import type { helpOnClaiming as english } from '../en/help-on-claiming.ts'
import type { Texts } from '../texts.ts'

export const helpOnClaiming = {
  'which-activity': {
    title: 'Quale attività scegliere?',
    summary:
      'Scegli in base a ciò che hai fatto per il cliente. Dopo l’invio un’attività sbagliata non si corregge.',
    body: [
      'Per Business Applications (Dynamics 365 e Power Platform) le attività sono tre. Scegli Prevendita se hai influenzato l’acquisto di un prodotto idoneo da parte del cliente. Scegli Utilizzo se ne promuovi l’adozione e l’utilizzo. Le due possono stare insieme in un’attestazione.',
      'Scegli Associazione dei ricavi se, come influencer aziendale, hai influenzato quale prodotto idoneo il cliente ha scelto. Serve al solo riconoscimento dei ricavi: non viene pagato alcun incentivo, e non si combina con le altre due.',
      'Tutte e tre si applicano solo se il cliente ha acquistato tramite contratto multilicenza (Volume Licensing) o Web-Direct. Ciò che è stato acquistato tramite CSP non è idoneo. Se non conosci il canale di acquisto, chiedilo al cliente prima dell’invio.',
      'Per Microsoft 365 c’è una sola attività, Utilizzo: promuovi l’adozione e l’utilizzo di un carico di lavoro idoneo. Il canale di acquisto non viene chiesto.',
      'Dopo l’invio l’attività resta quella. Attestare quella sbagliata può costare l’idoneità e l’incentivo, e per rimediare serve una nuova attestazione.',
    ],
  },
  'which-mpn': {
    title: 'Quale ID MPN scegliere?',
    summary: 'Prendi il numero della sede che ha svolto il lavoro e verifica che sia iscritta.',
    body: [
      'L’ID MPN (ID partner) lega l’attestazione alla sede della tua azienda che ha svolto il lavoro. Un’azienda può averne molti: alcuni sono iscritti a programmi di incentivi, altri no, e alcuni sono di un tipo particolare come FastTrack Ready Partner.',
      'Claimdesk elenca i numeri della tua azienda con le loro iscrizioni, come le ha comunicate il servizio. I tipi particolari non li elenca, perché il servizio non li dice. Un numero sbagliato può costare l’idoneità e l’incentivo, e correggerlo dopo vuol dire attestare da capo.',
      'Se non sai quale numero usare, chiedi all’amministratore globale della tua azienda.',
      'Se il numero giusto non è ancora iscritto, iscrivilo nella panoramica degli incentivi del Centro per i partner. Un numero che manca dall’elenco si può scrivere a mano: viene segnato come non verificato.',
    ],
  },
  'product-or-subscription': {
    title: 'Scegliere un prodotto o indicare una sottoscrizione',
    summary:
      'Si attesta un prodotto; la sua sottoscrizione dice di quale acquisto si tratta e fino a quando.',
    body: [
      'Per Business Applications scegli il prodotto e indichi l’ID della sottoscrizione con cui il cliente lo ha acquistato. Con i criteri del 2020 l’ID serve quando il cliente ha più sottoscrizioni del prodotto; con quelli del 2023 serve sempre. Per Microsoft 365 selezioni carichi di lavoro, senza sottoscrizioni.',
      'L’ID sottoscrizione è un GUID. Puoi incollarlo con parentesi graffe, spazi o maiuscole: Claimdesk lo riordina.',
      'Quando l’attestazione è approvata mostra l’ID di ogni sottoscrizione. L’associazione dura quanto la sottoscrizione. Quando questa termina e il cliente acquista o rinnova con un nuovo ID, per la nuova sottoscrizione serve un’attestazione a sé: preparala da quella vecchia.',
    ],
  },
  'proof-of-execution': {
    title: 'Prova di esecuzione',
    summary: 'I cinque motivi per cui i revisori rimandano indietro le attestazioni, e come evitarli subito.',
    body: [
      'Ogni attestazione richiede una prova di esecuzione (PoE). Si consiglia il modulo di Microsoft; altri documenti, come un capitolato firmato dal cliente, sono accettati se contengono tutto ciò che il modulo chiede.',
      'Primo: deve esserci, ed essere il file giusto. Secondo: deve portare la conferma del cliente, cioè una firma. Terzo: la firma ha bisogno di una data che preceda l’invio di non più di 12 mesi. Quarto: deve descrivere che cosa hai fatto, i tuoi servizi o la tua soluzione. Quinto: deve indicare ogni prodotto o carico di lavoro attestato.',
      'I nomi del cliente e del partner, il dominio e l’ID tenant devono comparire nel documento come nell’attestazione. Aiutano inoltre gli ID sottoscrizione, i dati di prima e dopo, e che sia chiaro che la tua azienda ha svolto la parte principale.',
      'Per i clienti del settore pubblico negli Stati Uniti e a Porto Rico serve anche la dichiarazione per il settore pubblico.',
      'Microsoft non pubblica limiti per tipo, dimensione e numero dei file. Quelli che Claimdesk verifica sono valori prudenti suoi, e i criteri forniti dal tuo servizio possono cambiarli.',
    ],
  },
} satisfies Texts<typeof english>
