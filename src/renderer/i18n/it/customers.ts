import type { customers as english } from '../en/customers.ts'
import type { Texts } from '../texts.ts'

export const customers = {
  title: 'Clienti',
  search: 'Cerca clienti',
  clearSearch: 'Cancella la ricerca',
  columns: {
    name: 'Nome',
    domain: 'Dominio',
    tenantId: 'ID tenant',
    claims: 'Attestazioni',
    verified: 'Verificato',
  },
  unnamed: 'Cliente senza nome',
  notVerified: 'Non ancora',
  count_one: '{{count}} cliente',
  count_other: '{{count}} clienti',
  showMore: 'Mostra altri',
  add: 'Nuovo cliente',
  addTitle: 'Nuovo cliente',
  edit: 'Modifica',
  editTitle: 'Modifica cliente',
  save: 'Salva',
  cancel: 'Annulla',
  nothingWritten: 'Scrivi un nome, un ID tenant o un dominio.',
  newClaim: 'Nuova attestazione per questo cliente',
  back: 'Tutti i clienti',
  details: {
    title: 'Cliente',
    notVerified: 'Non ancora: il servizio verifica dominio e ID tenant con un’attestazione.',
    follows: 'È ciò che dicono le sue attestazioni. Se lo modifichi, vale ciò che scrivi qui.',
    written: 'Scritto nella rubrica: ciò che le attestazioni diranno dopo non lo cambia.',
  },
  notes: {
    title: 'Note',
    label: 'Note su questo cliente',
    hint: 'Per te e i tuoi colleghi. Salvate mentre scrivi, e non inviate da nessuna parte.',
  },
  claims: { title: 'Attestazioni per questo cliente', none: 'Ancora nessuna attestazione.' },
  library: {
    title: 'Documenti di questo cliente',
    none: 'Nessuna delle attestazioni ha ancora un documento.',
  },
  empty: {
    title: 'Ancora nessun cliente',
    body: 'I clienti entrano nella rubrica da soli, dalle attestazioni che li nominano con ID tenant o dominio. Puoi anche scriverne uno prima della prima attestazione.',
  },
  noMatch: {
    title: 'Nessun cliente corrisponde a “{{search}}”',
    body: 'La ricerca comprende nomi, domini, ID tenant, contatti e note. Prova con meno parole o con altre.',
  },
} satisfies Texts<typeof english>
