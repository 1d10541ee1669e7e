import type { HelpText, HelpTopic } from '../help-topics.ts'
import { helpOnClaiming } from './help-on-claiming.ts'
import { helpOnTrouble } from './help-on-trouble.ts'

/** The help topics (domain.md A5); `helpTopics` has their order. */
export const help = {
  topics: { ...helpOnClaiming, ...helpOnTrouble } satisfies Record<HelpTopic, HelpText>,
  links: {
    support: 'Microsoft’s support for incentives',
    enrolment: 'Incentives overview in Partner Center',
  },
}
