import type { problemsOfProof as english } from '../en/problems-of-proof.ts'
import type { Texts } from '../texts.ts'

export const problemsOfProof = {
  'poe-missing': {
    title: 'Manca la prova di esecuzione',
    explanation:
      'Ogni attestazione richiede documenti che provino il lavoro; senza, viene rimandata indietro.',
    nextStep: 'Aggiungi il modulo PoE compilato e firmato, oppure un capitolato firmato.',
  },
  'poe-acknowledgement-missing': {
    title: 'Manca la firma del cliente',
    explanation:
      'Il revisore vuole vedere che il cliente ha confermato il lavoro. Nessun documento è indicato come modulo PoE o capitolato firmato.',
    nextStep: 'Aggiungi il documento firmato, o correggi il tipo di quello che porta la firma.',
  },
  'poe-date-missing': {
    title: 'Manca la data della firma',
    explanation:
      'Una conferma senza data viene rimandata indietro: il revisore deve vedere quanto è recente.',
    nextStep:
      'Indica il giorno della firma del cliente. Se il documento non lo riporta, chiedi una firma datata.',
  },
  'poe-date-old': {
    title: 'La data della firma non vale',
    explanation:
      'Il giorno dell’invio la conferma può risalire al massimo a {{months}} mesi prima e non può essere nel futuro.',
    nextStep: 'Controlla la data. Se è giusta, chiedi al cliente una nuova firma.',
  },
  'poe-work-not-described': {
    title: 'Il lavoro potrebbe non essere descritto',
    explanation:
      'Nessun documento è indicato come descrizione di ciò che hai fatto per il cliente. Le attestazioni descritte troppo poco vengono rimandate indietro.',
    nextStep: 'Aggiungi un modulo PoE o un capitolato che indichi i tuoi servizi e i loro risultati.',
  },
  'poe-item-not-covered': {
    title: '{{item}} non è in alcun documento',
    explanation: 'Ogni prodotto o carico di lavoro attestato deve comparire nella prova di esecuzione.',
    nextStep: 'Indica il documento che lo riguarda o aggiungine uno; altrimenti toglilo dall’attestazione.',
  },
  'poe-template-fields': {
    title: 'Nella PoE potrebbero mancare dati dell’attestazione',
    explanation:
      'Nel testo di “{{document}}” non risulta: {{fields}}. Nome, dominio e ID tenant del cliente e nome della tua azienda devono comparire nel modulo come nell’attestazione.',
    nextStep:
      'Confronta il documento con l’attestazione. Se è in parte una scansione, i dati possono esserci anche se non sono stati trovati.',
  },
  'poe-type': {
    title: 'Questo tipo di file non è accettato',
    explanation: '“{{document}}” non è di uno dei tipi che il revisore può aprire: {{endings}}.',
    nextStep: 'Salvalo come PDF e aggiungi quello.',
  },
  'poe-type-by-content': {
    title: 'Questo file non è ciò che dice il suo nome',
    explanation: 'Dal contenuto, “{{document}}” in realtà non è un .{{ending}} ma altro: {{mediaType}}.',
    nextStep: 'Apri l’originale nel programma che lo ha creato, salvalo come PDF e aggiungi quello.',
  },
  'poe-too-large': {
    title: 'Questo file è troppo grande',
    explanation: '“{{document}}” supera il limite di {{maxMebibytes}} MB per file.',
    nextStep: 'Togli ciò che al revisore non serve, o dividilo in più file.',
  },
  'poe-too-many': {
    title: 'Troppi documenti',
    explanation: 'L’attestazione ha {{found}} documenti; ne sono accettati al massimo {{max}}.',
    nextStep: 'Togli quelli che non provano nulla, o uniscine alcuni in un solo PDF.',
  },
} satisfies Texts<typeof english>
