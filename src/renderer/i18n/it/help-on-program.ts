import type { HelpTexts } from '../help-topics.ts'

/** How to work with the program where claims are many. */
export const helpOnProgram = {
  'many-claims': {
    title: 'Lavorare con molte attestazioni',
    summary:
      'Come trovare, ordinare e modificare molte attestazioni insieme, e che cosa il programma ricorda per te.',
    body: ['Claimdesk è fatto per migliaia di attestazioni: ciò che fai a una, puoi farlo a molte.'],
    sections: {
      list: {
        title: 'Trovare e raggruppare',
        body: [
          'Una sola casella cerca in nomi, domini, ID, messaggi e nomi dei documenti; un ID con un errore trova le attestazioni che ne hanno uno quasi uguale. I filtri stanno sopra l’elenco come etichette. In “Colonne e gruppi” scegli le colonne e raggruppi l’elenco per cliente, stato o scadenza: sinistra e destra chiudono e aprono un gruppo, la barra spaziatrice lo seleziona tutto.',
        ],
      },
      views: {
        title: 'Viste',
        body: [
          'Un filtro che ti servirà ancora si salva come vista, con il suo ordine e i suoi gruppi. Ogni vista dice quante attestazioni contiene.',
        ],
      },
      together: {
        title: 'Molte insieme',
        body: [
          'Seleziona le attestazioni come in un programma di posta: barra spaziatrice, Maiusc con le frecce, Ctrl+A. Poi puoi segnarle come pronte, inviarle, riprenderle, eliminarle o esportarle, cambiare il loro ID MPN o allegare a tutte un documento. Se per una è rifiutato, ti viene detto perché; per le altre è fatto.',
        ],
      },
      customers: {
        title: 'La rubrica dei clienti',
        body: [
          'I clienti nascono da soli dalle attestazioni. Nella rubrica tieni contatti e note, vedi tutte le attestazioni e i documenti di un cliente e unisci due voci uguali. Un’unione si può annullare e non cambia mai ciò che è stato inviato. Un cliente per cui non c’è nessuna attestazione si può eliminare, e anche questo si può annullare.',
        ],
      },
      templates: {
        title: 'Modelli e copie',
        body: [
          'Un modello conserva ciò che molte attestazioni hanno in comune, senza cliente e documenti. Una copia di un’attestazione conserva tutto tranne gli ID sottoscrizione, che si possono attestare una volta sola.',
        ],
      },
      undo: {
        title: 'Annulla',
        body: [
          'Ctrl+Z annulla ciò che hai fatto alle attestazioni non inviate, un passo alla volta, anche dopo un riavvio; ciò che è stato fatto a molte è un passo solo. Lo stesso vale per clienti, modelli, viste, messaggi non inviati e per l’aspetto della finestra.',
        ],
      },
      palette: {
        title: 'Trova tutto',
        body: ['Ctrl+K trova ogni comando con i suoi tasti, le attestazioni e la guida.'],
      },
    },
  },
} satisfies HelpTexts
