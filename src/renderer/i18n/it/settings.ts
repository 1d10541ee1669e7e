import type { settings as english } from '../en/settings.ts'
import type { Texts } from '../texts.ts'

export const settings = {
  title: 'Impostazioni',
  appearance: 'Lingua e aspetto',
  language: 'Lingua',
  languages: { system: 'Sistema', en: 'English', it: 'Italiano' },
  theme: 'Tema',
  themes: { system: 'Sistema', light: 'Chiaro', dark: 'Scuro' },
  service: 'Servizio',
  serviceUrl: 'Indirizzo del servizio',
  serviceUrlHint:
    'L’indirizzo fornito dalla tua azienda, che inizia con https://. Vuoto: le attestazioni restano su questo computer.',
  serviceUrlInvalid: 'Non è un indirizzo web. Inizia con https:// (o con http:// su questo computer).',
  serviceUrlSave: 'Salva indirizzo',
  serviceUrlSaved: 'L’indirizzo del servizio è stato salvato.',
  serviceInUse: 'In uso ora: {{url}}',
  rules: 'Regole',
  policy: 'Criteri',
  policyHint: 'L’insieme datato di regole e limiti con cui si verificano le attestazioni.',
  about: 'Questa installazione',
  version: 'Versione',
  dataFolder: 'Cartella dei dati',
  protection: 'Protezione dei documenti',
  protectionKeyring: 'I documenti sono cifrati; la chiave è custodita dal portachiavi del sistema.',
  protectionFile:
    'I documenti sono cifrati, ma questo sistema non ha un portachiavi: la chiave è in un file che solo il tuo account può leggere. Chi può leggere i tuoi file, o prende una copia non cifrata di questo disco, può leggere anche i documenti. Cifra il disco o configura un portachiavi.',
} satisfies Texts<typeof english>
