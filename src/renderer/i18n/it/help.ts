import type { help as english } from '../en/help.ts'
import type { Texts } from '../texts.ts'
import { helpOnClaiming } from './help-on-claiming.ts'
import { helpOnTrouble } from './help-on-trouble.ts'

export const help = {
  topics: { ...helpOnClaiming, ...helpOnTrouble },
  links: {
    support: 'Supporto Microsoft per gli incentivi',
    enrolment: 'Panoramica degli incentivi nel Centro per i partner',
  },
} satisfies Texts<typeof english>
