import type { report as english } from '../en/report.ts'
import type { Texts } from '../texts.ts'

export const report = {
  title: 'Segnala un problema',
  intro:
    'Questo è tutto ciò che la segnalazione contiene: versioni, impostazioni, numeri e il registro. Non contiene clienti, attestazioni né documenti. Leggila, salvala e invia il file a chi assiste Claimdesk nella tua azienda.',
  files: 'File della segnalazione',
  save: 'Salva segnalazione…',
  saved: 'La segnalazione è stata salvata.',
  again: 'Crea una nuova segnalazione',
} satisfies Texts<typeof english>
