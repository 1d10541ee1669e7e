import type { help as english } from '../en/help.ts'
import type { Texts } from '../texts.ts'
import { helpOnClaiming } from './help-on-claiming.ts'
import { helpOnProgram } from './help-on-program.ts'
import { helpOnTrouble } from './help-on-trouble.ts'

export const help = {
  topics: { ...helpOnClaiming, ...helpOnTrouble, ...helpOnProgram },
  search: {
    label: 'Cerca nella guida',
    none: 'Nella guida nulla corrisponde a “{{query}}”. Prova con meno parole o con altre.',
    found_one: '{{count}} argomento trovato',
    found_other: '{{count}} argomenti trovati',
    lastResort: 'Se la guida non risponde, lo fa il supporto per gli incentivi.',
  },
  links: {
    support: 'Supporto Microsoft per gli incentivi',
    enrolment: 'Panoramica degli incentivi nel Centro per i partner',
  },
} satisfies Texts<typeof english>
