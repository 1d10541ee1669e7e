import type { protection as english } from '../en/protection.ts'
import type { Texts } from '../texts.ts'

export const protection = {
  unprotected: {
    label: 'Nessun portachiavi',
    title: 'Questo sistema non ha un portachiavi.',
    body: 'La loro chiave sta in un file: chi può leggere i tuoi file, o prende una copia di questo disco, può leggere anche i documenti. Una passphrase li protegge.',
    details: 'Dettagli',
    dismiss: 'Ignora',
  },
  locked: {
    label: 'Documenti bloccati',
    title: 'I documenti sono bloccati.',
    body: 'Puoi continuare a scrivere le attestazioni. Per leggere, aggiungere o inviare documenti, sbloccali.',
    unlock: 'Sblocca',
  },
  unlockDialog: {
    title: 'Sblocca i documenti',
    'passphrase-asked': 'Sono protetti dalla tua passphrase.',
    'code-asked':
      'Il portachiavi del sistema non ha più la loro chiave. Li apre il codice di recupero che hai annotato.',
    'both-asked': 'Li apre la tua passphrase, come pure il codice di recupero che hai annotato.',
    'none-asked':
      'Non hanno né passphrase né codice di recupero. Sblocca il portachiavi del sistema, o rimetti il file vault-key.json nella cartella dei dati da un backup, poi riavvia.',
    'passphrase-field': 'Passphrase',
    'code-field': 'Codice di recupero',
    'both-field': 'Passphrase o codice di recupero',
    unlock: 'Sblocca',
    restart: 'Riavvia',
    cancel: 'Annulla',
  },
  unlocked: 'I documenti sono sbloccati.',
  passphraseDialog: {
    title: 'Imposta una passphrase',
    body: 'Claimdesk la chiederà a ogni avvio. Nessuno può dirtela se la dimentichi: crea anche un codice di recupero.',
    bodyWithKeyring: 'Apre i documenti se il portachiavi del sistema va perso.',
    field: 'Nuova passphrase',
    hint: 'Almeno {{shortest}} caratteri: alcune parole che solo per te vanno insieme.',
    again: 'Ripeti la passphrase',
    tooShort: 'Ha meno di {{shortest}} caratteri.',
    different: 'Le due non sono uguali.',
    save: 'Salva passphrase',
    cancel: 'Annulla',
    saved: 'La passphrase è stata impostata.',
  },
  section: 'Protezione dei documenti',
  keptBy: 'Chiave',
  keepers: {
    keyring: 'I documenti sono cifrati; la chiave è custodita dal portachiavi del sistema.',
    passphrase: 'I documenti sono cifrati; li apre la tua passphrase.',
    'recovery-code':
      'I documenti sono cifrati; li apre solo il tuo codice di recupero. Imposta una passphrase.',
    'file-permissions':
      'I documenti sono cifrati, ma questo sistema non ha un portachiavi: la chiave è in un file che solo il tuo account può leggere. Chi può leggere i tuoi file, o prende una copia non cifrata di questo disco, può leggere anche i documenti. Imposta una passphrase o cifra il disco.',
    missing: 'La chiave manca.',
  },
  passphrase: 'Passphrase',
  recoveryCode: 'Codice di recupero',
  setOn: 'Impostata il {{day}}',
  madeOn: 'Creato il {{day}}',
  notSet: 'Nessuno',
  setPassphrase: 'Imposta una passphrase',
  changePassphrase: 'Cambia la passphrase',
  makeCode: 'Crea un codice di recupero',
  makeCodeAnew: 'Crea un nuovo codice di recupero',
  changeKey: 'Cambia la chiave',
  goOn: 'Continua il cambio',
  changing: 'Cambio della chiave',
  changed: '{{done}} di {{total}} cifrati di nuovo',
  changeHint:
    'Cifra di nuovo ogni documento con una nuova chiave. Puoi continuare a lavorare; se Claimdesk viene chiuso, continua al prossimo avvio.',
  changeStopped: 'Il cambio della chiave non è completo: parte dei documenti ha la vecchia chiave.',
  damaged_one:
    '{{count}} documento è danneggiato e mantiene la vecchia chiave. Rimuovilo dalla sua attestazione, poi continua.',
  damaged_other:
    '{{count}} documenti sono danneggiati e mantengono la vecchia chiave. Rimuovili dalle loro attestazioni, poi continua.',
  codeDialog: {
    title: 'Codice di recupero',
    body: 'Apre i documenti quando nient’altro li apre. Annotalo o stampalo, e conservalo lontano da questo computer. Non verrà mostrato di nuovo.',
    replaces: 'Il codice che hai ora vale finché questo non è confermato.',
    sheet: 'Claimdesk: codice di recupero per i documenti su questo computer',
    print: 'Stampa',
    save: 'Salva…',
    saved: 'Il codice è stato salvato. Sposta il file lontano da questo computer.',
    next: 'Ce l’ho',
    ask: 'Digita il codice da ciò che hai annotato. Lettere minuscole, spazi e trattini non contano.',
    field: 'Codice di recupero',
    confirm: 'Conferma',
    back: 'Mostralo di nuovo',
    cancel: 'Annulla',
    confirmed: 'Da ora vale il codice di recupero.',
  },
} satisfies Texts<typeof english>
