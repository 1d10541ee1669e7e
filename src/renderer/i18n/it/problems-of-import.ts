import type { ProblemTexts } from '../problem-text.ts'

export const problemsOfImport = {
  'import-file-unreadable': {
    title: 'Non è una tabella leggibile',
    explanation:
      'Non è né un CSV né una cartella di lavoro Excel (.xlsx), oppure è danneggiato, protetto da password o contiene virgolette mai chiuse. Non è stato importato nulla.',
    nextStep: 'Aprilo in un foglio di calcolo e salvalo come XLSX o CSV, poi scegli quel file.',
  },
  'import-too-large': {
    title: 'Il file è troppo grande per una sola importazione',
    explanation:
      'Di un file si leggono al massimo 20.000 righe, 100 colonne e 32 MB, entro mezzo minuto. Non è stato importato nulla.',
    nextStep: 'Dividilo in più file e importali uno dopo l’altro.',
  },
  'import-no-rows': {
    title: 'Non c’è nulla da importare',
    explanation: 'Il file non ha righe sotto le intestazioni, o nessuna che si possa importare così com’è.',
    nextStep: 'Compila delle righe sotto le intestazioni, o correggi quelle che hanno problemi.',
  },
  'import-gone': {
    title: 'Questa importazione non c’è più',
    explanation:
      'Il file è stato chiuso, Claimdesk è stato riavviato, o l’importazione è già stata annullata.',
    nextStep: 'Scegli di nuovo il file. Ciò che è stato importato è nell’elenco delle attestazioni.',
  },
  'import-value-unknown': {
    title: '“{{value}}” non è uno dei valori noti',
    explanation: 'Come bozza, l’attestazione ne resterebbe priva.',
    nextStep: 'Scrivi uno dei valori che il modello indica per questa colonna.',
  },
  'import-rows-differ': {
    title: 'La riga {{row}} della stessa attestazione dice “{{value}}”',
    explanation:
      'Le righe con lo stesso nome, ID tenant e area soluzione sono una sola attestazione, e vale la prima.',
    nextStep: 'Scrivi lo stesso in entrambe, lascia vuota questa, o dai nomi diversi alle attestazioni.',
  },
  'import-cell-too-long': {
    title: 'Il testo è troppo lungo',
    explanation: 'Ha {{length}} caratteri, di cui se ne conserverebbero {{most}}.',
    nextStep: 'Accorcialo.',
  },
  'import-too-many-items': {
    title: 'L’attestazione ha troppe righe',
    explanation:
      'Un’attestazione può avere {{maxItems}} prodotti o carichi di lavoro; questa riga resterebbe fuori.',
    nextStep: 'Dai un altro nome alle righe che appartengono a un’altra attestazione.',
  },
  'import-undo-refused': {
    title: 'L’importazione non si può più annullare per intero',
    explanation: 'Attestazioni modificate o inviate da allora: {{claims}}. Nessuna è stata tolta.',
    nextStep: 'Elimina una per una le attestazioni che non vuoi.',
  },
} satisfies ProblemTexts
