import type { claims as english } from '../en/claims.ts'
import type { Texts } from '../texts.ts'

export const claims = {
  title: 'Attestazioni',
  search: 'Cerca attestazioni',
  columns: {
    customer: 'Cliente',
    claimName: 'Nome attestazione',
    solutionArea: 'Area soluzione',
    status: 'Stato',
    deadline: 'Scadenza',
    updatedAt: 'Ultima modifica',
    actions: 'Azioni',
  },
  unnamedCustomer: 'Cliente senza nome',
  unnamedClaim: 'Ancora senza nome',
  noArea: 'Non ancora scelta',
  count_one: '{{count}} attestazione',
  count_other: '{{count}} attestazioni',
  showMore: 'Mostra altre',
  dueFirst: 'Prima le più urgenti',
  rowActions: 'Azioni per {{customer}}',
  open: 'Apri',
  delete: 'Elimina',
  undo: 'Annulla',
  deleted: 'L’attestazione di {{customer}} è stata eliminata.',
  drop: {
    onRow: 'Rilascia i file sulla riga di un’attestazione per aggiungerli a quella.',
    refused: 'I documenti dell’attestazione di {{customer}} non si possono modificare ora: {{state}}.',
    adding_one: 'Aggiunta di un documento all’attestazione di {{customer}}.',
    adding_other: 'Aggiunta di {{count}} documenti all’attestazione di {{customer}}.',
  },
  empty: {
    start: 'Inizia la prima attestazione',
    title: 'Ancora nessuna attestazione',
    body: 'Un’attestazione dice al revisore quale cliente hai aiutato e con quale prodotto, e lo dimostra. Inizia dal cliente: tutto viene salvato su questo computer mentre scrivi, in linea o no.',
  },
  noMatch: {
    title: 'Nessuna attestazione corrisponde a “{{search}}”',
    body: 'La ricerca comprende nomi, domini, ID tenant, ID sottoscrizione e ID MPN. Prova con meno parole o con altre.',
    clear: 'Cancella la ricerca',
  },
} satisfies Texts<typeof english>
