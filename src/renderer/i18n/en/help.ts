import type { HelpTexts } from '../help-topics.ts'
import { helpOnClaiming } from './help-on-claiming.ts'
import { helpOnProgram } from './help-on-program.ts'
import { helpOnTrouble } from './help-on-trouble.ts'

/** The help topics (domain.md A5); `helpTopics` has their order. */
export const help = {
  topics: { ...helpOnClaiming, ...helpOnTrouble, ...helpOnProgram } satisfies Required<HelpTexts>,
  search: {
    label: 'Search help',
    none: 'Nothing in the help matches “{{query}}”. Try fewer or other words.',
    found_one: '{{count}} topic found',
    found_other: '{{count}} topics found',
    lastResort: 'If the help does not answer it, the support for incentives does.',
  },
  links: {
    support: 'Microsoft’s support for incentives',
    enrolment: 'Incentives overview in Partner Center',
  },
}
