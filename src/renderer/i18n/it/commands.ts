import type { commands as english } from '../en/commands.ts'
import type { Texts } from '../texts.ts'

export const commands = {
  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Maiusc',
    Alt: 'Alt',
    Enter: 'Invio',
    Delete: 'Canc',
    PageUp: 'Pag su',
    PageDown: 'Pag giù',
  },
  palette: {
    title: 'Trova comandi, attestazioni e guida',
    label: 'Trova comandi, attestazioni e guida',
    placeholder: 'Scrivi un comando, un cliente o una domanda',
    results: 'Risultati',
    commands: 'Comandi',
    claims: 'Attestazioni',
    help: 'Guida',
    none: 'Nulla corrisponde a “{{query}}”. Prova con meno parole o con altre.',
  },
  shortcuts: {
    title: 'Scorciatoie da tastiera',
    summary:
      'Ogni comando con i suoi tasti, ciò che trova la ricerca dei comandi e ciò che Annulla riporta indietro.',
    intro:
      'Un comando funziona dove si vede ciò a cui si riferisce: “Passaggio successivo” nei passaggi di un’attestazione, “Mostra cronologia” nella sua pagina.',
    undo: 'Annulla riporta indietro, uno dopo l’altro, i passaggi fatti sulle attestazioni non inviate: fino a 200 degli ultimi 30 giorni, anche dopo un riavvio. In un campo di testo va indietro prima ciò che hai appena scritto. Nulla di ciò che è stato inviato, o attende l’invio, viene cambiato da Annulla.',
    command: 'Comando',
    keys: 'Tasti',
    menus: { file: 'File', edit: 'Modifica', view: 'Visualizza', claim: 'Attestazione', help: 'Guida' },
  },
} satisfies Texts<typeof english>
