import type { templates as english } from '../en/templates.ts'
import type { Texts } from '../texts.ts'

export const templates = {
  title: 'Modelli',
  menu: 'Da un modello',
  manage: 'Gestisci modelli…',
  back: 'Tutte le attestazioni',
  reuse: 'Riusa',
  copy: 'Crea una copia',
  saveAs: 'Salva come modello…',
  saveAsTitle: 'Salva come modello',
  saved: 'Il modello {{name}} è stato salvato.',
  name: 'Nome del modello',
  hint: 'Contiene area soluzione, attività, prodotti, ID partner, contatto del partner e commento: nessun cliente, sottoscrizione o documento.',
  nameMissing: 'Dagli un nome.',
  save: 'Salva',
  cancel: 'Annulla',
  actions: 'Azioni',
  begin: 'Nuova attestazione dal modello',
  rename: 'Rinomina…',
  renameTitle: 'Rinomina modello',
  remove: 'Elimina',
  removed: 'Il modello {{name}} è stato eliminato.',
  undo: 'Annulla',
  empty: {
    title: 'Ancora nessun modello',
    body: 'Apri un’attestazione a cui altre somiglieranno, e sotto Riusa scegli Salva come modello.',
  },
} satisfies Texts<typeof english>
