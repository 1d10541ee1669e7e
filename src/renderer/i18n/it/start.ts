export const start = {
  untouched: 'Nulla è stato modificato o eliminato.',
  dataFolder: 'Dove si trovano i dati',
  otherProfiles: 'Intanto si possono aprire gli altri profili:',
  retry: 'Riprova',
  quit: 'Esci',
  report: 'Segnala un problema',
  back: 'Indietro',
}
